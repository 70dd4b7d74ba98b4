"""Derives HTML from the tags of each PDF of a folder, and from nothing else: derive.py PDFS HTML.

PDFix does it after "Deriving HTML from PDF" (PDF Association); no licence is needed for that.
"""

import sys
from pathlib import Path

from pdfixsdk import GetPdfix, PdfHtmlParams, kPdfHtmlDerivation


def derive(pdfix, pdf: Path, html: Path) -> None:
    document = pdfix.OpenDoc(str(pdf), "")
    if document is None:
        raise SystemExit(f"{pdf}: {pdfix.GetError()}")
    conversion = document.CreateHtmlConversion()
    parameters = PdfHtmlParams()
    parameters.type = kPdfHtmlDerivation
    conversion.SetParams(parameters)
    html.parent.mkdir(parents=True, exist_ok=True)
    if not conversion.Save(str(html)):
        raise SystemExit(f"{pdf}: {pdfix.GetError()}")
    conversion.Destroy()
    document.Close()


def main(pdfs: Path, htmls: Path) -> None:
    pdfix = GetPdfix()
    for pdf in sorted(pdfs.rglob("*.pdf")):
        derive(pdfix, pdf, htmls / pdf.relative_to(pdfs).with_suffix("") / "index.html")


main(Path(sys.argv[1]), Path(sys.argv[2]))
