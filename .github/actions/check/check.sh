#!/usr/bin/env bash
# Reports the findings in three forms, builds the site, and writes the job summary.
# In: PROGRAM (outages.dll), CONTENT, AS_OF (may be empty), STRICT (`true` or not); from GitHub RUNNER_TEMP, GITHUB_OUTPUT, GITHUB_STEP_SUMMARY.
# Out, in GITHUB_OUTPUT: `result`, the exit code of the check, 0 or 1; `sarif`, a file; `site`, a folder, if the content has no error.
set -euo pipefail

work=$(mktemp -d "$RUNNER_TEMP/outages.XXXXXX")
as_of=${AS_OF:-$(date -u +%Y-%m-%dT%H:%M:%SZ)}

# Exit code 1 says that the content has errors, and is an answer; anything above it is a failure and ends the step.
outages() {
  local code=0
  dotnet "$PROGRAM" "$@" --as-of "$as_of" || code=$?
  if [ "$code" -gt 1 ]; then exit "$code"; fi
  return "$code"
}

# Addresses, ids and published facts are compared with the branch to be merged into, where its site can be built.
against=()
base=none
if [ -e ".outages-base/$CONTENT/site.yaml" ]; then
  base=broken
  if outages build --content ".outages-base/$CONTENT" --out "$work/base" --format json > "$work/base.json"; then
    base=built
    against=(--against "$work/base")
  fi
fi

strict=()
if [ "$STRICT" = true ]; then strict=(--strict); fi
result=0
outages check --content "$CONTENT" "${against[@]}" "${strict[@]}" --format github || result=$?
outages check --content "$CONTENT" "${against[@]}" --format sarif > "$work/findings.sarif" || true
{
  echo "## Findings"
  echo
  outages check --content "$CONTENT" "${against[@]}" --format markdown || true
} >> "$GITHUB_STEP_SUMMARY"
{
  echo "result=$result"
  echo "sarif=$work/findings.sarif"
} >> "$GITHUB_OUTPUT"

# The findings are told by now, so the reports of the builds are not printed.
if ! outages build --content "$CONTENT" --out "$work/site" --format json > "$work/build.json"; then exit 0; fi
echo "site=$work/site" >> "$GITHUB_OUTPUT"

if [ "$base" = none ]; then exit 0; fi
{
  echo
  echo "## Pages that change"
  echo
  if [ "$base" = built ]; then
    dotnet "$PROGRAM" changes "$work/base" "$work/site"
  else
    echo "The content of the branch to be merged into has errors, so there is no site to compare with."
  fi
} >> "$GITHUB_STEP_SUMMARY"
