package health.consulta.portal.reports;

import com.vaadin.flow.component.UI;
import health.consulta.contract.Page;
import health.consulta.contract.reporting.ActivityFigure;
import health.consulta.contract.reporting.ActivityReport;
import health.consulta.contract.reporting.ActivityRow;
import health.consulta.portal.frame.Words;
import health.consulta.portal.gateway.ReportApi;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// Visits, and what became of them.
final class ActivityPart implements Part {
  private static final ZoneId HOME = ZoneId.of("Europe/Paris");
  private static final List<String> HEADS =
      List.of("reports.booked", "reports.completed", "reports.cancelled", "reports.noShows");

  private final ReportApi reports;

  ActivityPart(ReportApi reports) {
    this.reports = reports;
  }

  @Override
  public String name() {
    return "activity";
  }

  @Override
  public Shown read(Asked asked, RowsPanel rows) {
    var report = reports.activity(asked.from(), asked.to(), asked.by());
    var before =
        asked.compares()
            ? reports.activity(asked.fromBefore(), asked.toBefore(), asked.by()).total()
            : null;
    var lines = report.lines();
    var names = lines.stream().map(line -> Groups.show(asked.by(), line.group())).toList();
    return new Shown(
        tiles(report.total(), before),
        new Chart(
            Words.of("reports.activity"),
            names,
            List.of(
                new Chart.Bars(
                    Words.of("reports.completed"),
                    "--accent",
                    lines.stream().<Number>map(ActivityReport.Line::completed).toList()),
                new Chart.Bars(
                    Words.of("reports.cancelled"),
                    "--line-strong",
                    lines.stream().<Number>map(ActivityReport.Line::cancelled).toList()),
                new Chart.Bars(
                    Words.of("reports.noShows"),
                    "--noshow",
                    lines.stream().<Number>map(ActivityReport.Line::noShows).toList())),
            ""),
        new Figures(
            Words.of("reports.activity"),
            asked.by(),
            HEADS,
            names,
            lines.stream().map(ActivityPart::row).toList(),
            row(report.total()),
            (name, row, column) -> {
              var group = row < 0 ? null : lines.get(row).group();
              var figure = ActivityFigure.values()[column];
              rows.show(name, page -> page(asked, group, figure, page));
            }));
  }

  private static List<Tile> tiles(ActivityReport.Line now, ActivityReport.@Nullable Line before) {
    return List.of(
        Tile.count(
            "reports.completed", now.completed(), before == null ? null : before.completed()),
        Tile.count(
            "reports.cancelled", now.cancelled(), before == null ? null : before.cancelled()),
        Tile.share("reports.absence", absence(now), before == null ? null : absence(before)));
  }

  /// Of the visits that took place or should have.
  private static double absence(ActivityReport.Line line) {
    long due = line.completed() + line.noShows();
    return due == 0 ? 0 : (double) line.noShows() / due;
  }

  private Page<List<String>> page(
      Asked asked, @Nullable String group, ActivityFigure figure, int number) {
    var page =
        reports.activityRows(
            asked.from(), asked.to(), asked.by(), group, figure, number, RowsPanel.PAGE);
    var format =
        DateTimeFormatter.ofLocalizedDateTime(FormatStyle.SHORT)
            .withLocale(UI.getCurrent().getLocale())
            .withZone(HOME);
    return new Page<>(
        page.items().stream().map(row -> cells(row, format)).toList(),
        page.page(),
        page.size(),
        page.total());
  }

  private static List<String> cells(ActivityRow row, DateTimeFormatter format) {
    var outcome = "reports.outcome." + row.outcome().name().toLowerCase(Locale.ROOT);
    return List.of(format.format(row.start()), row.practitioner(), Words.of(outcome));
  }

  private static List<String> row(ActivityReport.Line line) {
    return List.of(
        String.valueOf(line.booked()),
        String.valueOf(line.completed()),
        String.valueOf(line.cancelled()),
        String.valueOf(line.noShows()));
  }
}
