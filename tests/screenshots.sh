#!/usr/bin/env bash
# Draws every page at 375, 768 and 1440 px, light and dark, with the sample data: artifacts/screenshots/<page>-<width>[-dark].png.
# The pages are those of tests/LySon.Reporting.BrowserTests/PortalPages.cs. Needs what tests/run.sh needs.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

export REPORTING_SCREENSHOTS=artifacts/screenshots REPORTING_TESTS_REQUIRE_ALL=1 DOTNET_NOLOGO=1 DOTNET_CLI_TELEMETRY_OPTOUT=1
rm -rf "$REPORTING_SCREENSHOTS"
mkdir -p "$REPORTING_SCREENSHOTS"
dotnet build tests/LySon.Reporting.BrowserTests -v q </dev/null
# Pages that the tests find fault with are drawn all the same.
dotnet test tests/LySon.Reporting.BrowserTests --no-build --filter "FullyQualifiedName~EveryPageTests.Everyone_can_use_it" \
  </dev/null || true
echo "$(find "$REPORTING_SCREENSHOTS" -name '*.png' | wc -l) pictures in $REPORTING_SCREENSHOTS"
