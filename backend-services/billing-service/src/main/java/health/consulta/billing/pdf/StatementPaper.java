package health.consulta.billing.pdf;

import health.consulta.billing.PrintStatement;
import health.consulta.billing.PrintedStatement;
import health.consulta.contract.Money;
import health.consulta.contract.billing.Statement;
import health.consulta.contract.billing.Statement.Line;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.openpdf.text.Element;
import org.openpdf.text.pdf.PdfPTable;
import org.springframework.stereotype.Component;

/// The account of a patient with a practice, on as many pages as it needs. No act stands on it: it
/// says what was invoiced and paid, not for what.
@Component
class StatementPaper implements PrintStatement {
  @Override
  public byte[] pdf(PrintedStatement printed, Locale language) {
    var words = new Words(language);
    var statement = printed.statement();
    return Sheet.of(
        words.of("statement"),
        printed.issuer(),
        words,
        List.of(
            Sheet.head(
                printed.issuer(),
                words.of("statement"),
                words.of(
                    "statement.period", words.day(statement.from()), words.day(statement.to()))),
            Sheet.recipient(words.of("statement.of"), statement.recipientName()),
            lines(statement, words),
            Sheet.notes(payers(statement, words) + words.of("statement.note"))));
  }

  private static String payers(Statement statement, Words words) {
    var owed = statement.payers();
    return owed == null ? "" : words.of("statement.payers", words.money(owed)) + "\n";
  }

  private static PdfPTable lines(Statement statement, Words words) {
    var table =
        Sheet.table(
            new float[] {3, 5, 2, 2},
            34,
            Sheet.headed(words.of("statement.on"), Element.ALIGN_LEFT),
            Sheet.headed(words.of("statement.what"), Element.ALIGN_LEFT),
            Sheet.headed(words.of("amount"), Element.ALIGN_RIGHT),
            Sheet.headed(words.of("statement.balance"), Element.ALIGN_RIGHT));
    table.setHeaderRows(1);
    total(table, statement.from(), words.of("statement.opening"), statement.opening(), words);
    for (var line : statement.lines()) {
      table.addCell(Sheet.ruled(words.day(line.on()), Ink.text(), Element.ALIGN_LEFT));
      table.addCell(Sheet.ruled(what(line, words), Ink.text(), Element.ALIGN_LEFT));
      table.addCell(Sheet.ruled(words.money(line.amount()), Ink.text(), Element.ALIGN_RIGHT));
      table.addCell(Sheet.ruled(words.money(line.balance()), Ink.text(), Element.ALIGN_RIGHT));
    }
    total(table, statement.to(), words.of("statement.closing"), statement.closing(), words);
    return table;
  }

  private static void total(
      PdfPTable table, LocalDate on, String what, Money balance, Words words) {
    table.addCell(Sheet.ruled(words.day(on), Ink.strong(), Element.ALIGN_LEFT));
    table.addCell(Sheet.ruled(what, Ink.strong(), Element.ALIGN_LEFT));
    table.addCell(Sheet.ruled("", Ink.strong(), Element.ALIGN_RIGHT));
    table.addCell(Sheet.ruled(words.money(balance), Ink.strong(), Element.ALIGN_RIGHT));
  }

  private static String what(Line line, Words words) {
    var kind = words.of("statement." + line.kind());
    return line.number() == null ? kind : kind + " " + line.number();
  }
}
