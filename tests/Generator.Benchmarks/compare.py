#!/usr/bin/env python3
"""Compares builds with Hugo, and with a program that only writes the same files. Prints two Markdown tables, ratios first.

    compare.py 24 1000 10000          how many incidents, smallest first
    compare.py --runs 3 100000        fewer runs where each takes long

Needs: Hugo, a C compiler, the .NET SDK, and what publishing a native binary needs. All generators get the same made-up incidents
and write into new folders. Runs are interleaved (A B C, A B C, ...) after one round that does not count. Everything happens in a
temporary folder, which is removed at the end; not before, as some file systems are slow to make files where many were just deleted.
"""
import argparse
import os
import shutil
import statistics
import subprocess
import sys
import tempfile
import time

HERE = os.path.dirname(os.path.abspath(__file__))
ROOT = os.path.dirname(os.path.dirname(HERE))
AS_OF = "2026-07-10T00:00:00Z"

# The least that is an outage history: a page for each incident, an index of years, a page and a feed for each component.
HUGO_SITE = {
    "hugo.toml": """baseURL = "https://example.org/history/"
title = "A made-up mail service"
disableHugoGeneratorInject = true
disableKinds = ["sitemap", "robotsTXT", "404"]
timeout = "10m"
[taxonomies]
component = "components"
[frontmatter]
date = ["started"]
[services.rss]
limit = 50
[outputs]
home = ["html", "rss"]
section = ["html"]
taxonomy = ["html"]
term = ["html", "rss"]
page = ["html"]
""",
    "layouts/_default/baseof.html": """<!DOCTYPE html>
<html lang="en"><head><meta charset="utf-8"><title>{{ .Title }}</title></head>
<body><header><a href="{{ "/" | relURL }}">{{ site.Title }}</a></header><main><h1>{{ .Title }}</h1>
{{ block "main" . }}{{ end }}</main></body></html>
""",
    "layouts/index.html": """{{ define "main" }}<ul>{{ range (site.GetPage "/incidents").Sections }}
<li><a href="{{ .RelPermalink }}">{{ .Title }}</a> ({{ len .RegularPages }})</li>{{ end }}</ul>{{ end }}
""",
    "layouts/_default/list.html": """{{ define "main" }}<ul>{{ range .Pages }}
<li>{{ .Date.Format "2 January 2006" }} <a href="{{ .RelPermalink }}">{{ .Title }}</a> {{ .Params.severity }}</li>{{ end }}</ul>{{ end }}
""",
    "layouts/_default/single.html": """{{ define "main" }}<p>{{ .Params.severity }} · {{ .Date.Format "2 January 2006, 15:04 UTC" }}</p>
<p>{{ range .GetTerms "components" }}<a href="{{ .RelPermalink }}">{{ .LinkTitle }}</a> {{ end }}</p>
{{ .Content }}{{ end }}
""",
}

# Reads lines of size, tab and path; makes the folders and files of those sizes, and does nothing else.
WRITER = r"""
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>
int main(int argc, char **argv) {
    FILE *list = fopen(argv[1], "r");
    long size;
    char path[4096];
    if (argc < 3 || !list || mkdir(argv[2], 0777) || chdir(argv[2])) return 1;
    while (fscanf(list, "%ld\t%4095[^\n]\n", &size, path) == 2) {
        for (char *c = strchr(path, '/'); c; c = strchr(c + 1, '/')) { *c = 0; mkdir(path, 0777); *c = '/'; }
        int file = open(path, O_WRONLY | O_CREAT | O_TRUNC, 0666);
        char *bytes = malloc(size + 1);
        memset(bytes, 'x', size);
        if (file < 0 || write(file, bytes, size) != size || close(file)) return 1;
        free(bytes);
    }
    return 0;
}
"""


def run(arguments, folder):
    """Wall seconds, processor seconds and peak megabytes of a whole process."""
    start = time.perf_counter()
    process = subprocess.Popen(arguments, cwd=folder, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    _, status, usage = os.wait4(process.pid, 0)
    wall = time.perf_counter() - start
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode != 0:
        raise SystemExit(f"{' '.join(arguments)} ended with {process.returncode}")
    return wall, usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024


def make(command):
    subprocess.run(command, cwd=ROOT, check=True, stdout=sys.stderr)


def write(path, text):
    os.makedirs(os.path.dirname(path), exist_ok=True)
    with open(path, "w", encoding="utf-8") as file:
        file.write(text)


def hugo_site(folder, content):
    for path, text in HUGO_SITE.items():
        write(f"{folder}/{path}", text)
    shutil.copytree(content, f"{folder}/content", ignore=shutil.ignore_patterns("site.yaml"))
    for year in [".", *os.listdir(f"{content}/incidents")]:
        write(f"{folder}/content/incidents/{year}/_index.md", f'---\ntitle: "{"Incidents" if year == "." else year}"\n---\n')


def list_files(folder, path):
    """The writer's list of a folder's files; how many bytes they have."""
    lines, total = [], 0
    for current, _, names in os.walk(folder):
        for name in names:
            file = os.path.join(current, name)
            total += os.path.getsize(file)
            lines.append(f"{os.path.getsize(file)}\t{os.path.relpath(file, folder)}\n")
    write(path, "".join(sorted(lines)))
    return total


def measure(count, programs, runs, temporary):
    folder = f"{temporary}/{count}"
    make(["dotnet", programs["corpus"], "corpus", str(count), f"{folder}/content"])
    hugo_site(f"{folder}/hugo", f"{folder}/content")
    shared = ["--content", f"{folder}/content", "--as-of", AS_OF]
    cases = {
        "native": lambda out: [programs["native"], "build", *shared, "--out", out],
        "writer": lambda out: [programs["writer"], f"{folder}/sizes", out],
        "hugo": lambda out: ["hugo", "--quiet", "-d", out],
        "check": lambda out: [programs["native"], "check", *shared],
        "jit": lambda out: ["dotnet", programs["jit"], "build", *shared, "--out", out],
    }
    results = {case: [] for case in cases}
    size = 0
    for turn in range(runs + 1):
        for case, command in cases.items():
            out = f"{folder}/{case}-{turn}"
            results[case].append(run(command(out), f"{folder}/hugo"))
            if case == "native" and turn == 0:
                size = list_files(out, f"{folder}/sizes")
    return {case: [sorted(values) for values in zip(*rounds[1:])] for case, rounds in results.items()}, size


def middle(results, case, figure=0):
    return statistics.median(results[case][figure])


def spread(values):
    return f"{statistics.median(values):.2f} ({values[0]:.2f}–{values[-1]:.2f})"


def report(measured):
    print("| Incidents | native : Hugo, wall | native : Hugo, CPU | native : bare writer, wall | native, peak MB | JIT : native, wall | check : build, wall "
          "| time per incident, to the row above | bytes per incident, to the row above |")
    print("|---" * 9 + "|")
    before = None
    for count, (results, size) in measured.items():
        ratio = lambda case, other, figure=0: f"{middle(results, case, figure) / middle(results, other, figure):.2f}"
        each = (middle(results, "native") / count, size / count)
        growth = [f"{now / then:.2f}" for now, then in zip(each, before)] if before else ["", ""]
        print(f"| {count} | {ratio('native', 'hugo')} | {ratio('native', 'hugo', 1)} | {ratio('native', 'writer')} | {middle(results, 'native', 2):.0f} "
              f"| {ratio('jit', 'native')} | {ratio('check', 'native')} | {growth[0]} | {growth[1]} |")
        before = each
    print("\n| Incidents | Program | wall s: median (least–most) | CPU s: median (least–most) | peak MB |\n|---|---|---|---|---|")
    for count, (results, _) in measured.items():
        for case in results:
            print(f"| {count} | {case} | {spread(results[case][0])} | {spread(results[case][1])} | {middle(results, case, 2):.0f} |")


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("counts", type=int, nargs="+", help="how many incidents; a row for each")
    parser.add_argument("--runs", type=int, default=5, help="runs that count, of each program (5)")
    parser.add_argument("--native", help="a native binary that is there already")
    parser.add_argument("--temporary", help="where the temporary folder is made")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory(dir=options.temporary) as temporary:
        programs = {
            "native": os.path.abspath(options.native) if options.native else f"{temporary}/native/outages",
            "jit": f"{temporary}/jit/outages.dll",
            "corpus": f"{temporary}/corpus/Generator.Benchmarks.dll",
            "writer": f"{temporary}/writer",
        }
        make(["dotnet", "publish", "tests/Generator.Benchmarks", "-c", "Release", "-o", f"{temporary}/corpus"])
        make(["dotnet", "publish", "src/Generator.Cli", "-c", "Release", "-o", f"{temporary}/jit"])
        if not options.native:
            make(["dotnet", "publish", "src/Generator.Cli", "-c", "Release", "-r", "linux-x64", "-o", f"{temporary}/native"])
        write(f"{temporary}/writer.c", WRITER)
        make(["cc", "-O2", "-o", programs["writer"], f"{temporary}/writer.c"])
        report({count: measure(count, programs, options.runs, temporary) for count in options.counts})


if __name__ == "__main__":
    main()
