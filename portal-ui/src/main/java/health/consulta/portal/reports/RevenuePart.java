package health.consulta.portal.reports;

import health.consulta.contract.Money;
import health.consulta.contract.Page;
import health.consulta.contract.reporting.RevenueFigure;
import health.consulta.contract.reporting.RevenueReport;
import health.consulta.portal.frame.Amounts;
import health.consulta.portal.frame.Days;
import health.consulta.portal.frame.Words;
import health.consulta.portal.gateway.ReportApi;
import java.math.BigDecimal;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Money that came, went back and was invoiced.
final class RevenuePart implements Part {
  private static final List<String> HEADS =
      List.of("reports.captured", "reports.refunded", "reports.invoiced");

  private final ReportApi reports;

  RevenuePart(ReportApi reports) {
    this.reports = reports;
  }

  @Override
  public String name() {
    return "revenue";
  }

  @Override
  public Shown read(Asked asked, RowsPanel rows) {
    var report = reports.revenue(asked.from(), asked.to(), asked.by());
    var before =
        asked.compares()
            ? reports.revenue(asked.fromBefore(), asked.toBefore(), asked.by()).total()
            : null;
    var lines = report.lines();
    var names = lines.stream().map(line -> Groups.show(asked.by(), line.group())).toList();
    return new Shown(
        tiles(report.total(), before),
        new Chart(
            Words.of("reports.revenue"),
            names,
            List.of(
                bars("reports.captured", "--accent", lines, RevenueReport.Line::captured),
                bars("reports.refunded", "--noshow", lines, RevenueReport.Line::refunded)),
            "€"),
        new Figures(
            Words.of("reports.revenue"),
            asked.by(),
            HEADS,
            names,
            lines.stream().map(RevenuePart::row).toList(),
            row(report.total()),
            (name, row, column) -> {
              var group = row < 0 ? null : lines.get(row).group();
              var figure = RevenueFigure.values()[column];
              rows.show(name, page -> page(asked, group, figure, page));
            }));
  }

  private static List<Tile> tiles(RevenueReport.Line now, RevenueReport.@Nullable Line before) {
    return List.of(
        Tile.money("reports.captured", now.captured(), before == null ? null : before.captured()),
        Tile.money("reports.refunded", now.refunded(), before == null ? null : before.refunded()),
        Tile.money("reports.invoiced", now.invoiced(), before == null ? null : before.invoiced()));
  }

  private static Chart.Bars bars(
      String key,
      String colour,
      List<RevenueReport.Line> lines,
      Function<RevenueReport.Line, Money> figure) {
    return new Chart.Bars(
        Words.of(key),
        colour,
        lines.stream()
            .<Number>map(line -> BigDecimal.valueOf(figure.apply(line).minor(), 2))
            .toList());
  }

  private Page<List<String>> page(
      Asked asked, @Nullable String group, RevenueFigure figure, int number) {
    var page =
        reports.revenueRows(
            asked.from(), asked.to(), asked.by(), group, figure, number, RowsPanel.PAGE);
    return new Page<>(
        page.items().stream()
            .map(row ->
                List.of(Days.show(row.day()), row.practitioner(), Amounts.show(row.amount())))
            .toList(),
        page.page(),
        page.size(),
        page.total());
  }

  private static List<String> row(RevenueReport.Line line) {
    return List.of(
        Amounts.show(line.captured()),
        Amounts.show(line.refunded()),
        Amounts.show(line.invoiced()));
  }
}
