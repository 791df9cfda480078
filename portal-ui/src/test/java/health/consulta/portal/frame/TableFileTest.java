package health.consulta.portal.frame;

import static org.assertj.core.api.Assertions.assertThat;

import health.consulta.contract.Money;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.List;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.junit.jupiter.api.Test;

class TableFileTest {
  private static final TableFile TABLE =
      new TableFile(
          List.of("day", "at", "who", "amount", "count"),
          List.of(
              Arrays.asList(
                  LocalDate.of(2026, 11, 24),
                  LocalDateTime.of(2026, 11, 24, 10, 30),
                  "=cmd|' /C calc'!A0",
                  Money.euros(-1050),
                  3),
              Arrays.asList(null, null, "Léa; \"Petit\"", Money.euros(5), 0)));

  @Test
  void a_french_spreadsheet_opens_it() {
    assertThat(new String(TABLE.csv(), StandardCharsets.UTF_8))
        .isEqualTo(
            """
            \uFEFFday;at;who;amount;count\r
            2026-11-24;2026-11-24 10:30;'=cmd|' /C calc'!A0;-10,50;3\r
            "";;"Léa; ""Petit""\";0,05;0\r
            """);
  }

  @Test
  void in_a_workbook_amounts_are_numbers_and_a_text_is_no_formula() throws IOException {
    try (var book = new ReadableWorkbook(new ByteArrayInputStream(TABLE.xlsx("caisse")))) {
      var rows = book.getFirstSheet().read();
      assertThat(rows.get(1).getCellAsString(2)).contains("=cmd|' /C calc'!A0");
      assertThat(rows.get(1).getCell(2).getFormula()).isNull();
      assertThat(rows.get(1).getCellAsNumber(3).orElseThrow()).isEqualByComparingTo("-10.50");
      assertThat(rows.get(1).getCellAsDate(0)).contains(LocalDateTime.of(2026, 11, 24, 0, 0));
      assertThat(rows.get(2).getCellAsNumber(4).orElseThrow()).isZero();
    }
  }
}
