package health.consulta.billing.accounting;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;

/// The "fichier des écritures comptables": 18 columns between tabs, days as 20261201, amounts with
/// a comma (LPF art. A47 A-1, VII). Entries are numbered in the order of the file.
class Fec {
  private static final String HEAD =
      String.join(
          "\t",
          "JournalCode",
          "JournalLib",
          "EcritureNum",
          "EcritureDate",
          "CompteNum",
          "CompteLib",
          "CompAuxNum",
          "CompAuxLib",
          "PieceRef",
          "PieceDate",
          "EcritureLib",
          "Debit",
          "Credit",
          "EcritureLet",
          "DateLet",
          "ValidDate",
          "Montantdevise",
          "Idevise");

  private Fec() {}

  static String of(List<Entry> entries) {
    var file = new StringBuilder(HEAD).append("\r\n");
    for (int n = 0; n < entries.size(); n++)
      for (var line : entries.get(n).lines()) file.append(row(n + 1, entries.get(n), line));
    return file.toString();
  }

  private static String row(int number, Entry entry, Entry.Line line) {
    return String.join(
            "\t",
            entry.journal().code,
            entry.journal().label,
            Integer.toString(number),
            day(entry.on()),
            line.account().number,
            line.account().label,
            line.auxiliary(),
            named(line),
            entry.piece(),
            day(entry.pieceOn()),
            entry.label(),
            amount(Math.max(0, line.minor())),
            amount(Math.max(0, -line.minor())),
            "",
            "",
            day(entry.on()),
            "",
            "")
        + "\r\n";
  }

  private static String named(Entry.Line line) {
    if (line.auxiliary().isEmpty()) return "";
    return (line.account() == Account.PAYERS ? "Tiers payeur " : "Patient ") + line.auxiliary();
  }

  private static String day(LocalDate day) {
    return DateTimeFormatter.BASIC_ISO_DATE.format(day);
  }

  private static String amount(long minor) {
    return BigDecimal.valueOf(minor, 2).toString().replace('.', ',');
  }
}
