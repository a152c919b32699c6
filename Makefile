# `make help` lists what can be made. Each kind of build has its own folder below build/.
.PHONY: help install run test sanitize coverage bench clang digests reproducible bill clean
.PHONY: simulate mutants pictures
.DEFAULT_GOAL := help

help:
	@echo 'make run       install, build, and start a conference that plays itself'
	@echo 'make install   install the program and what belongs to it; PREFIX, DESTDIR'
	@echo 'make test      install, build, and run every test'
	@echo 'make sanitize  the same tests, watched for memory errors and undefined behaviour'
	@echo 'make coverage  how much of each room the tests reach'
	@echo 'make bench     what it takes, beside limits measured in the same run (ten minutes)'
	@echo 'make clang     build with the second compiler'
	@echo 'make digests   do the programs of both compilers replay a record to the same state?'
	@echo 'make simulate  100,000 made-up worlds in which everything goes wrong that can'
	@echo 'make mutants   are the faults that are planted on purpose found in such worlds?'
	@echo 'make reproducible  do two builds in different places give the same bytes?'
	@echo 'make bill      what the program is made of, as CycloneDX: build/bill.json'
	@echo 'make pictures  every page as people see it, into docs/pictures'
	@echo 'make clean     remove everything that was built'

run:
	@tools/install
	@TARGET=whereas tools/build release --buildtype=release
	@build/release/whereas demo

PREFIX ?= /usr/local

install:
	@tools/install
	@[ ! -d build/package ] || meson configure build/package -Dprefix=$(PREFIX)
	@TARGET='whereas packaging/whereas.service' tools/build package --buildtype=release \
		--prefix=$(PREFIX)
	@meson install -C build/package --no-rebuild --strip

test:
	@tools/install web docs faults bench
	@tools/build test
	@python3 tests/run.py build/test

sanitize:
	@tools/install web docs faults
	@tools/build sanitize -Db_sanitize=address,undefined
	@python3 tests/run.py build/sanitize

coverage:
	@tools/install web docs faults coverage
	@tools/build coverage --buildtype=debug -Db_coverage=true
	@find build/coverage -name '*.gcda' -delete
	-@python3 tests/run.py build/coverage
	@python3 tools/coverage.py build/coverage

# JSON=FILE writes the figures there too; PARTS="votes feed" measures those alone.
bench:
	@tools/install bench
	@TARGET=measures tools/build release --buildtype=release
	@WHEREAS_BUILD=build/release bench/run $(PARTS) $(if $(JSON),--json $(JSON))

clang:
	@tools/install clang
	@CC=clang tools/build clang

digests:
	@tools/install clang
	@tools/build test
	@WHEREAS_BUILD=build/test tests/record/digests

simulate:
	@tools/install
	@TARGET=tests/sim/simulate tools/build test
	@WHEREAS_BUILD=build/test tests/sim/run --seeds 100000

mutants:
	@tools/install
	@TARGET=tests/sim/simulate tools/build test
	@WHEREAS_BUILD=build/test tests/sim/run --mutants

pictures:
	@tools/install web
	@TARGET=whereas tools/build test
	@WHEREAS_BUILD=build/test tests/web/pictures

reproducible:
	@tools/install
	@tools/reproducible

bill:
	@tools/install
	@TARGET=whereas tools/build release --buildtype=release
	@tools/sbom.py build/release/whereas >build/bill.json
	@echo build/bill.json

clean:
	rm -rf build
