package health.consulta.billing.accounting;

import java.math.BigDecimal;
import java.util.List;

/// One row for each line of each entry. All texts are ours: numbers of papers, names of accounts.
class BooksCsv {
  private BooksCsv() {}

  static String of(List<Entry> entries) {
    var table = new StringBuilder("journal,date,account,auxiliary,document,label,debit,credit\r\n");
    for (var entry : entries) for (var line : entry.lines()) table.append(row(entry, line));
    return table.toString();
  }

  private static String row(Entry entry, Entry.Line line) {
    return String.join(
            ",",
            entry.journal().code,
            entry.on().toString(),
            line.account().number,
            line.auxiliary(),
            entry.piece(),
            entry.label(),
            BigDecimal.valueOf(Math.max(0, line.minor()), 2).toString(),
            BigDecimal.valueOf(Math.max(0, -line.minor()), 2).toString())
        + "\r\n";
  }
}
