"""What the program weighs, and how soon it answers, on the demonstration's data file."""
import http.client
import os
import subprocess
import time

from measuring import ROUNDS, built, cpu_us, resident_kb
from votes import free_port

ANSWER_S_MOST, IDLE_MB_MOST, BINARY_MB_MOST = 0.1, 20, 5
PATIENCE_SECONDS = 20
IDLE_SECONDS, IDLE_US_MOST = 0.5, 5000  # of the processor in that time: it is idle


def demonstration(folder):
    """The data file of a whole invented conference."""
    path = os.path.join(folder, "demo.db")
    if not os.path.exists(path):
        subprocess.run([built("whereas"), "demo", "--fast", "--data", path, "--listen",
                        "127.0.0.1:0"], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
                       check=True)
    return path


def first_answer(path):
    """Seconds from the start of the program to the whole first page, and the running program."""
    port = free_port()
    began = time.monotonic()
    process = subprocess.Popen([built("whereas"), "serve", "--data", path, "--listen",
                                f"127.0.0.1:{port}"], stderr=subprocess.DEVNULL)
    while time.monotonic() < began + PATIENCE_SECONDS:
        line = http.client.HTTPConnection("127.0.0.1", port)
        try:
            line.request("GET", "/")
            answer = line.getresponse()
            answer.read()
            assert answer.status == 200, answer.status
            return time.monotonic() - began, process
        except ConnectionError:
            time.sleep(0.0005)
        finally:
            line.close()
    raise AssertionError("the server does not answer")


def settle(process):
    """Waits until it does nothing more of what it does at its start."""
    until, before = time.monotonic() + PATIENCE_SECONDS, -1
    while time.monotonic() < until and cpu_us(process) - before > IDLE_US_MOST:
        before = cpu_us(process)
        time.sleep(IDLE_SECONDS)


def stripped_mb(folder):
    path = os.path.join(folder, "stripped")
    subprocess.run(["strip", "-o", path, built("whereas")], check=True)
    return os.path.getsize(path) / 1e6


def measure(table, folder):
    table.part("sizes: on the demonstration's data file")
    path = demonstration(folder)
    answers, idle = [], []
    for _ in range(ROUNDS):
        seconds, process = first_answer(path)
        settle(process)
        answers.append(seconds)
        idle.append(resident_kb(process) / 1024)
        process.terminate()
        process.wait()
    table.add("start to the first page", "s", answers, goal=f"< {ANSWER_S_MOST} s",
              met=sorted(answers)[ROUNDS // 2] < ANSWER_S_MOST)
    table.add("memory of an idle server", "MB", idle, goal=f"< {IDLE_MB_MOST} MB",
              met=max(idle) < IDLE_MB_MOST)
    binary = stripped_mb(folder)
    table.add("the program, stripped, with its pages", "MB", [binary],
              goal=f"< {BINARY_MB_MOST} MB", met=binary < BINARY_MB_MOST)
