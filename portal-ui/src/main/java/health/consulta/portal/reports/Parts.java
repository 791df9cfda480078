package health.consulta.portal.reports;

import com.vaadin.flow.component.UI;
import health.consulta.contract.Page;
import health.consulta.contract.reporting.ActivityReport;
import health.consulta.contract.reporting.ActivityRow;
import health.consulta.contract.reporting.GroupBy;
import health.consulta.contract.reporting.NoShowReport;
import health.consulta.contract.reporting.OccupancyReport;
import health.consulta.contract.reporting.OccupancyRow;
import health.consulta.contract.reporting.OutstandingReport;
import health.consulta.contract.reporting.OutstandingRow;
import health.consulta.contract.reporting.Report;
import health.consulta.contract.reporting.RevenueReport;
import health.consulta.contract.reporting.RevenueRow;
import health.consulta.contract.reporting.WaitingReport;
import health.consulta.portal.frame.Amounts;
import health.consulta.portal.frame.Days;
import health.consulta.portal.frame.Words;
import health.consulta.portal.gateway.ReportApi;
import health.consulta.portal.reports.Part.Column;
import health.consulta.portal.reports.Part.Rows;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;

/// The reports.
final class Parts {
  private static final ZoneId HOME = ZoneId.of("Europe/Paris");
  private static final Set<GroupBy> ALL = EnumSet.allOf(GroupBy.class);
  private static final Set<GroupBy> OF_OPEN_TIME =
      EnumSet.complementOf(EnumSet.of(GroupBy.REASON, GroupBy.MODE));

  private final ReportApi reports;

  Parts(ReportApi reports) {
    this.reports = reports;
  }

  List<Part<?>> all() {
    return List.of(activity(), occupancy(), noShows(), waiting(), revenue(), outstanding());
  }

  /// Visits, and what became of them.
  private Part<ActivityReport.Line> activity() {
    var completed = figure("completed", Unit.COUNT, ActivityReport.Line::completed);
    var cancelled = figure("cancelled", Unit.COUNT, ActivityReport.Line::cancelled);
    var newPatients = figure("newPatients", Unit.COUNT, ActivityReport.Line::newPatients);
    return new Part<>(
        "activity",
        ALL,
        reports::activity,
        List.of(
            column(figure("booked", Unit.COUNT, ActivityReport.Line::booked), "BOOKED"),
            bars(completed, "COMPLETED", "--accent"),
            bars(cancelled, "CANCELLED", "--line-strong"),
            bars(
                figure("noShows", Unit.COUNT, ActivityReport.Line::noShows),
                "NO_SHOWS",
                "--noshow"),
            column(newPatients, "NEW_PATIENTS")),
        List.of(completed, cancelled, newPatients),
        visits("activity", row -> Words.of("reports.outcome." + lower(row.outcome()))));
  }

  private Part<OccupancyReport.Line> occupancy() {
    var share =
        Parts.<OccupancyReport.Line>figure(
            "occupied", Unit.SHARE, line -> share(line.bookedMinutes(), line.openMinutes()));
    return new Part<>(
        "occupancy",
        OF_OPEN_TIME,
        reports::occupancy,
        List.of(
            bars(
                figure("open.time", Unit.HOURS, OccupancyReport.Line::openMinutes),
                "OPEN",
                "--line-strong"),
            bars(
                figure("booked.time", Unit.HOURS, OccupancyReport.Line::bookedMinutes),
                "BOOKED",
                "--accent"),
            column(share, "BOOKED")),
        List.of(share),
        (asked, group, figure, page) ->
            rows(
                reports.occupancyRows(
                    asked.from(), asked.to(), asked.by(), group, figure, page, RowsPanel.PAGE),
                Parts::row));
  }

  private Part<NoShowReport.Line> noShows() {
    var share =
        Parts.<NoShowReport.Line>figure(
            "absence", Unit.SHARE, line -> share(line.noShows(), line.due()));
    return new Part<>(
        "no-shows",
        ALL,
        reports::noShows,
        List.of(
            column(figure("due", Unit.COUNT, NoShowReport.Line::due), "DUE"),
            column(figure("noShows", Unit.COUNT, NoShowReport.Line::noShows), "NO_SHOWS"),
            bars(share, "NO_SHOWS", "--noshow"),
            column(figure("lost", Unit.HOURS, NoShowReport.Line::lostMinutes), "NO_SHOWS")),
        List.of(share),
        visits("no-shows", row -> Words.of("reports.outcome." + lower(row.outcome()))));
  }

  /// For the visit, and at the practice.
  private Part<WaitingReport.Line> waiting() {
    var lead =
        Parts.<WaitingReport.Line>figure(
            "lead", Unit.DAYS, line -> share(line.leadMinutes(), line.visits()));
    var waited =
        Parts.<WaitingReport.Line>figure(
            "waited", Unit.MINUTES, line -> share(line.waitedMinutes(), line.admitted()));
    return new Part<>(
        "waiting",
        ALL,
        reports::waiting,
        List.of(
            column(figure("visits", Unit.COUNT, WaitingReport.Line::visits), "LEAD"),
            bars(lead, "LEAD", "--accent"),
            column(figure("admitted", Unit.COUNT, WaitingReport.Line::admitted), "WAITED"),
            column(waited, "WAITED")),
        List.of(lead, waited),
        visits("waiting", Parts::waits));
  }

  /// Money that came, went back and was invoiced.
  private Part<RevenueReport.Line> revenue() {
    var captured =
        Parts.<RevenueReport.Line>figure("captured", Unit.EUROS, line -> line.captured().minor());
    var refunded =
        Parts.<RevenueReport.Line>figure("refunded", Unit.EUROS, line -> line.refunded().minor());
    var invoiced =
        Parts.<RevenueReport.Line>figure("invoiced", Unit.EUROS, line -> line.invoiced().minor());
    return new Part<>(
        "revenue",
        ALL,
        reports::revenue,
        List.of(
            bars(captured, "CAPTURED", "--accent"),
            bars(refunded, "REFUNDED", "--noshow"),
            column(invoiced, "INVOICED")),
        List.of(captured, refunded, invoiced),
        (asked, group, figure, page) ->
            rows(
                reports.revenueRows(
                    asked.from(), asked.to(), asked.by(), group, figure, page, RowsPanel.PAGE),
                Parts::row));
  }

  /// What is still owed at the end of the period.
  private Part<OutstandingReport.Line> outstanding() {
    var owed =
        Parts.<OutstandingReport.Line>figure(
            "owed", Unit.EUROS, line -> line.outstanding().minor());
    return new Part<>(
        "outstanding",
        ALL,
        reports::outstanding,
        List.of(
            column(figure("invoices", Unit.COUNT, OutstandingReport.Line::invoices), ""),
            column(figure("invoiced", Unit.EUROS, line -> line.invoiced().minor()), ""),
            column(figure("paid", Unit.EUROS, line -> line.paid().minor()), ""),
            bars(owed, "", "--held")),
        List.of(owed),
        (asked, group, figure, page) ->
            rows(
                reports.outstandingRows(
                    asked.from(), asked.to(), asked.by(), group, page, RowsPanel.PAGE),
                Parts::row));
  }

  private static <L extends Report.Line> Figure<L> figure(
      String word, Unit unit, ToDoubleFunction<L> value) {
    return new Figure<>("reports." + word, unit, value);
  }

  private static <L extends Report.Line> Column<L> column(Figure<L> figure, String opens) {
    return new Column<>(figure, opens, null);
  }

  private static <L extends Report.Line> Column<L> bars(
      Figure<L> figure, String opens, String colour) {
    return new Column<>(figure, opens, colour);
  }

  /// Of nothing there is no share and no mean.
  private static double share(long part, long whole) {
    return whole == 0 ? Double.NaN : (double) part / whole;
  }

  /// @param last what is said of each visit beside its time and practitioner
  private Rows visits(String report, Function<ActivityRow, String> last) {
    return (asked, group, figure, page) ->
        rows(
            reports.visits(
                report, asked.from(), asked.to(), asked.by(), group, figure, page, RowsPanel.PAGE),
            row ->
                new Row(
                    List.of(time(row.start()), row.practitioner(), last.apply(row)),
                    row.bookingId(),
                    row.practitionerId()));
  }

  private static <T> Page<Row> rows(Page<T> page, Function<T, Row> row) {
    return new Page<>(
        page.items().stream().map(row).toList(), page.page(), page.size(), page.total());
  }

  private static String waits(ActivityRow row) {
    return Unit.DAYS.show(value(row.leadMinutes()))
        + " · "
        + Unit.MINUTES.show(value(row.waitedMinutes()));
  }

  private static double value(@Nullable Long minutes) {
    return minutes == null ? Double.NaN : minutes;
  }

  private static Row row(OccupancyRow row) {
    var when = row.start() == null ? Days.show(row.day()) : time(row.start());
    return new Row(
        List.of(when, row.practitioner(), Unit.MINUTES.show(row.minutes())),
        row.bookingId(),
        row.practitionerId());
  }

  private static Row row(RevenueRow row) {
    return new Row(
        List.of(Days.show(row.day()), row.practitioner(), Amounts.show(row.amount())),
        row.bookingId(),
        row.practitionerId());
  }

  private static Row row(OutstandingRow row) {
    return new Row(
        List.of(Days.show(row.issuedOn()), row.number(), Amounts.show(row.outstanding())),
        row.bookingId(),
        row.practitionerId());
  }

  private static String time(Instant start) {
    return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.SHORT)
        .withLocale(UI.getCurrent().getLocale())
        .withZone(HOME)
        .format(start);
  }

  private static String lower(Enum<?> outcome) {
    return outcome.name().toLowerCase(Locale.ROOT);
  }
}
