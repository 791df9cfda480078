package health.consulta.reporting.web;

import static org.assertj.core.api.Assertions.assertThat;

import health.consulta.contract.Money;
import health.consulta.contract.reporting.ActivityReport;
import health.consulta.contract.reporting.GroupBy;
import health.consulta.contract.reporting.RevenueReport;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.junit.jupiter.api.Test;

class TableTest {
  private static final LocalDate DAY = LocalDate.of(2026, 11, 22);

  @Test
  void a_line_is_a_row_and_the_total_the_last() {
    var report =
        new ActivityReport(
            DAY,
            DAY,
            GroupBy.DAY,
            List.of(new ActivityReport.Line("2026-11-22", 4, 1, 2, 1, 3)),
            new ActivityReport.Line("total", 4, 1, 2, 1, 3));
    assertThat(Table.of("name", report).csv())
        .isEqualTo(
            "group,booked,completed,cancelled,noShows,newPatients\r\n"
                + "2026-11-22,4,1,2,1,3\r\ntotal,4,1,2,1,3\r\n");
  }

  @Test
  void amounts_have_two_decimals_and_names_cannot_be_formulas() {
    var name = "=cmd(\"x\"), Dr";
    var report =
        new RevenueReport(
            DAY, DAY, GroupBy.PRACTITIONER, List.of(line(name, 2505)), line("total", 2505));
    assertThat(Table.of("name", report).csv())
        .contains("\"'=cmd(\"\"x\"\"), Dr\",25.05,0.00,-0.05,EUR\r\n")
        .endsWith("total,25.05,0.00,-0.05,EUR\r\n");
  }

  @Test
  void a_workbook_has_numbers_for_numbers_and_texts_for_formulas() throws IOException {
    var name = "=cmd(\"x\")";
    var report =
        new RevenueReport(
            DAY, DAY, GroupBy.PRACTITIONER, List.of(line(name, 2505)), line("total", 2505));
    try (var book =
            new ReadableWorkbook(new ByteArrayInputStream(Table.of("name", report).xlsx()));
        var rows = book.getFirstSheet().openStream()) {
      var read = rows.toList();
      assertThat(read).hasSize(3);
      assertThat(read.getFirst().getCellText(1)).isEqualTo("captured");
      assertThat(read.get(1).getCell(0).getType()).isEqualTo(CellType.STRING);
      assertThat(read.get(1).getCellText(0)).isEqualTo(name);
      assertThat(read.get(1).getCellAsNumber(1)).contains(new BigDecimal("25.05"));
      assertThat(read.getLast().getCellAsNumber(3)).contains(new BigDecimal("-0.05"));
    }
  }

  private static RevenueReport.Line line(String group, long captured) {
    return new RevenueReport.Line(group, Money.euros(captured), Money.euros(0), Money.euros(-5));
  }
}
