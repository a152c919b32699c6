"""A disk whose power is cut: an ext4 of its own on a loop device, shut down by the kernel without
writing out anything (EXT4_IOC_SHUTDOWN), unmounted, mounted again with the recovery of its journal.
What was not made durable is then gone, as it would be on a machine. Needs root."""
import ctypes
import fcntl
import os
import shutil
import struct
import subprocess

DISK_BYTES = 96 * 1024 * 1024
SHUTDOWN, NO_LOG_FLUSH = 0x8004587D, 2  # <linux/ext4.h>: _IOR('X', 125, __u32)

libc = ctypes.CDLL(None, use_errno=True)


def check(result, what):
    if result != 0:
        raise OSError(ctypes.get_errno(), f"{what}: {os.strerror(ctypes.get_errno())}")


class Disk:
    """Mounted at .path from open() to close(). Its own image lies in memory, where there is room:
    what counts is whether the file system above it was told to be durable."""

    def __init__(self, folder):
        self.path, self.image, self.device = os.path.join(folder, "disk"), None, None
        os.mkdir(self.path)

    def open(self):
        place = "/dev/shm" if os.path.isdir("/dev/shm") else os.path.dirname(self.path)
        self.image = os.path.join(place, f"whereas-disk-{os.getpid()}")
        with open(self.image, "wb") as image:
            image.truncate(DISK_BYTES)
        try:
            self.run("mkfs.ext4", "-q", "-F", self.image)
            self.device = self.run("losetup", "--find", "--show", self.image).strip()
            self.mount()
        except BaseException:
            self.close()
            raise
        return self

    def close(self):
        if os.path.ismount(self.path):
            libc.umount2(self.path.encode(), 2)
        if self.device:
            subprocess.run(["losetup", "--detach", self.device], check=False)
        os.remove(self.image)

    @staticmethod
    def run(*words):
        return subprocess.run(words, check=True, text=True, stdout=subprocess.PIPE,
                              stderr=subprocess.PIPE).stdout

    def mount(self):
        check(libc.mount(self.device.encode(), self.path.encode(), b"ext4", 0, None), "mount")

    def cut(self):
        """From here on nothing reaches the disk, and every write fails."""
        folder = os.open(self.path, os.O_RDONLY | os.O_DIRECTORY)
        try:
            fcntl.ioctl(folder, SHUTDOWN, struct.pack("I", NO_LOG_FLUSH))
        finally:
            os.close(folder)

    def power_on(self):
        check(libc.umount2(self.path.encode(), 0), "umount")
        self.mount()


def missing():
    """Why there can be no such disk here, or None."""
    if os.geteuid() != 0:
        return "only root may mount a disk"
    for tool in ("mkfs.ext4", "losetup"):
        if not shutil.which(tool):
            return f"there is no {tool} here"
    if not os.path.exists("/dev/loop-control"):
        return "this machine has no loop devices"
    return None
