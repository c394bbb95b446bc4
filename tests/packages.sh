#!/usr/bin/env bash
# Looks for known holes in the packages of NuGet (also those that others bring along) and npm. A hole fails; a registry that has no such
# service, or does not answer, is said and does not fail. Standing alone: tests/packages.sh
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
export DOTNET_NOLOGO=1 DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_CLI_UI_LANGUAGE=en
readonly patience=120
holes=0

nuget_report() { timeout "$patience" dotnet list "$1" package --vulnerable --include-transitive </dev/null 2>&1; }

# A registry without the service reports nothing for anything, as if all were well. So it is first asked about a package that is known
# to have a hole.
nuget_answers() {
  local canary; canary=$(mktemp -d)
  cat >"$canary/canary.csproj" <<'XML'
<Project Sdk="Microsoft.NET.Sdk">
  <PropertyGroup><TargetFramework>net10.0</TargetFramework><NuGetAudit>false</NuGetAudit></PropertyGroup>
  <ItemGroup><PackageReference Include="Newtonsoft.Json" Version="12.0.1" /></ItemGroup>
</Project>
XML
  local found=1
  if nuget_report "$canary/canary.csproj" | grep -q 'has the following vulnerable packages'; then found=0; fi
  rm -rf "$canary"
  return "$found"
}

check_nuget() {
  if ! nuget_answers; then echo "NuGet: this registry does not tell about known holes; the packages could not be checked."; return; fi
  local report
  if ! report=$(nuget_report LySon.Reporting.sln); then
    echo "NuGet: the packages could not be checked: $(tail -n 1 <<<"$report")"
  elif grep -q 'has the following vulnerable packages' <<<"$report"; then
    echo "$report"; holes=$((holes + 1))
  else
    echo "NuGet: no known holes."
  fi
}

# All of them: what browsers get is built from development dependencies.
check_npm() {
  local report total
  report=$(cd src/LySon.Reporting.Web && timeout "$patience" npm audit --package-lock-only --json </dev/null 2>/dev/null) || true
  total=$(node -e '
    let text = "";
    process.stdin.on("data", d => text += d).on("end", () => {
      try { console.log(JSON.parse(text).metadata.vulnerabilities.total ?? ""); } catch { console.log(""); }
    });' <<<"$report")
  case $total in
    '') echo "npm: this registry does not tell about known holes; the packages could not be checked." ;;
    0) echo "npm: no known holes." ;;
    *) (cd src/LySon.Reporting.Web && npm audit --package-lock-only </dev/null) || true; holes=$((holes + 1)) ;;
  esac
}

check_nuget
check_npm
(( holes == 0 ))
