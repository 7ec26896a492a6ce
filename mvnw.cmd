@echo off
rem Runs Maven for this project on Windows: mvnw [what you would pass to mvn].
rem Needs a JDK 25 or newer in JAVA_HOME or on the PATH. The Maven named in .mvn\wrapper\maven-wrapper.properties
rem is installed below %USERPROFILE%\.m2\wrapper at the first call.
setlocal
set "PROJECT=%~dp0"
set "WRAPPER=%PROJECT%.mvn\wrapper"

rem --- the JDK: JAVA_HOME, else the java on the PATH
if defined JAVA_HOME if exist "%JAVA_HOME%\bin\javac.exe" goto checkjdk
set "JAVA_HOME="
for /f "tokens=1,* delims==" %%a in ('java -XshowSettings:properties -version 2^>^&1 ^| findstr /c:"java.home ="') do for /f "tokens=*" %%h in ("%%b") do set "JAVA_HOME=%%h"
if not defined JAVA_HOME goto nojdk
if not exist "%JAVA_HOME%\bin\javac.exe" goto nojdk
:checkjdk
set "RELEASE="
for /f "tokens=2 delims==." %%v in ('findstr /b "JAVA_VERSION=" "%JAVA_HOME%\release"') do set "RELEASE=%%~v"
set "RELEASE=%RELEASE:"=%"
if not defined RELEASE goto nojdk
if %RELEASE% LSS 25 goto nojdk

rem --- without arguments the product is started: first what would stop the start
if not "%~1"=="" goto maven
set "PORT=%SERVER_PORT%"
if not defined PORT set "PORT=8080"
"%JAVA_HOME%\bin\java.exe" -XX:TieredStopAtLevel=1 -XX:+UseSerialGC "%WRAPPER%\Preflight.java" "%PROJECT%." "%PORT%"
if errorlevel 1 exit /b 1

:maven
for /f "usebackq tokens=1,2 delims==" %%a in ("%WRAPPER%\maven-wrapper.properties") do (
  if "%%a"=="mavenVersion" set "MAVEN_VERSION=%%b"
  if "%%a"=="sha512" set "MAVEN_SHA512=%%b"
)
if not defined MAVEN_USER_HOME set "MAVEN_USER_HOME=%USERPROFILE%\.m2"
set "DISTS=%MAVEN_USER_HOME%\wrapper\dists"
set "MAVEN_DIR=%DISTS%\apache-maven-%MAVEN_VERSION%\%MAVEN_SHA512:~0,16%"
if exist "%MAVEN_DIR%\bin\mvn.cmd" goto run

echo mvnw: installing Maven %MAVEN_VERSION% in %MAVEN_DIR% 1>&2
powershell -NoProfile -ExecutionPolicy Bypass -Command ^
  "$ErrorActionPreference = 'Stop'; $ProgressPreference = 'SilentlyContinue';" ^
  "[Net.ServicePointManager]::SecurityProtocol = 'Tls12';" ^
  "$aside = Join-Path $env:DISTS ('.mvnw.' + [Guid]::NewGuid());" ^
  "try {" ^
  "  New-Item -ItemType Directory -Force $aside, (Split-Path $env:MAVEN_DIR) | Out-Null;" ^
  "  $zip = Join-Path $aside 'maven.zip'; $name = 'apache-maven-' + $env:MAVEN_VERSION;" ^
  "  Invoke-WebRequest -UseBasicParsing -TimeoutSec 60 -OutFile $zip -Uri ('https://archive.apache.org/dist/maven/maven-3/' + $env:MAVEN_VERSION + '/binaries/' + $name + '-bin.zip');" ^
  "  if ((Get-FileHash -Algorithm SHA512 $zip).Hash -ne $env:MAVEN_SHA512) { throw 'its checksum is wrong' };" ^
  "  Expand-Archive $zip $aside;" ^
  "  if (-not (Test-Path $env:MAVEN_DIR)) { Move-Item (Join-Path $aside $name) $env:MAVEN_DIR }" ^
  "} catch { [Console]::Error.WriteLine('mvnw: Maven could not be downloaded: ' + $_.Exception.Message); exit 1 }" ^
  "finally { Remove-Item -Recurse -Force -ErrorAction SilentlyContinue $aside }"
if exist "%MAVEN_DIR%\bin\mvn.cmd" goto run

where mvn.cmd >nul 2>nul
if errorlevel 1 (
  echo mvnw: no mvn is installed either: unpack the zip of Maven %MAVEN_VERSION% so that "%MAVEN_DIR%\bin\mvn.cmd" exists 1>&2
  exit /b 1
)
echo mvnw: using the installed mvn instead of Maven %MAVEN_VERSION% 1>&2
call mvn.cmd %*
exit /b %ERRORLEVEL%

:run
call "%MAVEN_DIR%\bin\mvn.cmd" %*
exit /b %ERRORLEVEL%

:nojdk
echo mvnw: a JDK 25 or newer is missing: install one and set JAVA_HOME to its folder 1>&2
exit /b 1
