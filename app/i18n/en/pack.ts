/** The page of an evidence pack: a report with the originals that prove it. */
export const pack = {
  offer: "Evidence pack",
  title: "Evidence pack",
  lead: "One ZIP file with the report as Excel, the original of every certificate in it, and a list of checksums.",
  certificates: "Certificates",
  originals: "Original files",
  size: "Size of the originals",
  mb: "about {{mb}} MB",
  unpack: "Unpack the ZIP first: in the unpacked folder each row of the workbook opens its original.",
  names: "The originals are named by number and day of registration, for example “0012345 2026-03-15.pdf”.",
  check:
    "Whether nothing was changed later can be checked against SHA256SUMS.txt; the audit keeps the checksum of manifest.json.",
  download: "Download ZIP",
  preparing: "Packing: {{written}} of {{count}} originals",
  done: "The pack is complete.",
  none: "No certificate in this report has an original to pack. Choose another period or another person.",
  lacking_one: "There is no pack: the original of one certificate is missing or altered",
  lacking_other: "There is no pack: the originals of {{count}} certificates are missing or altered",
  lackingStep:
    "A pack without them would prove nothing. Send this list to the system administrator: the files are to be restored from the backup; the command that verifies the data names them too.",
  lackingMore_one: "and one more",
  lackingMore_other: "and {{count}} more",
  certificate: "№ {{number}}, {{day}}",
  withheld_one: "The original of one certificate is not in the pack",
  withheld_other: "The originals of {{count}} certificates are not in the pack",
  withheldWhy:
    "The report names them, but as they stand now you may not open them: they are no longer approved, or are not yours. Their rows lead to no file, and the manifest says how many there are.",
};
