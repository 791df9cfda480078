package health.consulta.portal;

import health.consulta.contract.Money;
import health.consulta.contract.Page;
import health.consulta.contract.reporting.ActivityFigure;
import health.consulta.contract.reporting.ActivityReport;
import health.consulta.contract.reporting.ActivityRow;
import health.consulta.contract.reporting.GroupBy;
import health.consulta.contract.reporting.NoShowReport;
import health.consulta.contract.reporting.OccupancyReport;
import health.consulta.contract.reporting.OccupancyRow;
import health.consulta.contract.reporting.OutstandingReport;
import health.consulta.contract.reporting.OutstandingRow;
import health.consulta.contract.reporting.RevenueFigure;
import health.consulta.contract.reporting.RevenueReport;
import health.consulta.contract.reporting.RevenueRow;
import health.consulta.contract.reporting.WaitingReport;
import health.consulta.contract.reporting.WeeklyMail;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;

/// What reporting-service says of the practice.
final class ReportDesk {
  private static final String CLAIRE = "Dr Claire Martin";

  private final UUID visit;
  private final Instant start;
  private final LocalDate today;

  /// @param visit that all rows are of
  ReportDesk(Practice practice, FakeGateway gateway, UUID visit, Instant start, LocalDate today) {
    this.visit = visit;
    this.start = start;
    this.today = today;
    gateway
        .on("GET /api/reports/activity", call -> activity())
        .on("GET /api/reports/weekly-mail", call -> new WeeklyMail(practice.weekly))
        .on("PUT /api/reports/weekly-mail", call -> choose(practice, call))
        .on("GET /api/reports/no-shows", call -> noShows())
        .on("GET /api/reports/waiting", call -> waiting())
        .on("GET /api/reports/occupancy", call -> occupancy())
        .on("GET /api/reports/revenue", call -> revenue())
        .on("GET /api/reports/outstanding", call -> outstanding())
        .on("GET /api/reports/{report}/rows", this::visits)
        .on("GET /api/reports/occupancy/rows", call -> occupancyRows())
        .on("GET /api/reports/revenue/rows", call -> revenueRows())
        .on("GET /api/reports/outstanding/rows", call -> outstandingRows());
  }

  private static WeeklyMail choose(Practice practice, FakeGateway.Call call) {
    var choice = call.body(WeeklyMail.class);
    practice.weekly = choice.wanted();
    return choice;
  }

  private ActivityReport activity() {
    return new ActivityReport(
        today.minusDays(30),
        today,
        GroupBy.WEEK,
        List.of(
            new ActivityReport.Line("2026-W46", 63, 55, 5, 3, 9),
            new ActivityReport.Line("2026-W47", 58, 51, 6, 1, 4)),
        new ActivityReport.Line("", 121, 106, 11, 4, 13));
  }

  private NoShowReport noShows() {
    return new NoShowReport(
        today.minusDays(30),
        today,
        GroupBy.WEEK,
        List.of(new NoShowReport.Line("2026-W46", 58, 3, 75)),
        new NoShowReport.Line("", 110, 4, 100));
  }

  private WaitingReport waiting() {
    return new WaitingReport(
        today.minusDays(30),
        today,
        GroupBy.WEEK,
        List.of(
            new WaitingReport.Line("2026-W46", 58, 58 * 7 * 24 * 60, 40, 40 * 12),
            new WaitingReport.Line("2026-W47", 52, 52 * 9 * 24 * 60, 0, 0)),
        new WaitingReport.Line("", 110, 110 * 8 * 24 * 60, 40, 40 * 12));
  }

  private OccupancyReport occupancy() {
    return new OccupancyReport(
        today.minusDays(30),
        today,
        GroupBy.WEEK,
        List.of(
            new OccupancyReport.Line("2026-W46", 2400, 1500),
            new OccupancyReport.Line("2026-W47", 2100, 1560)),
        new OccupancyReport.Line("", 4500, 3060));
  }

  private RevenueReport revenue() {
    var line =
        new RevenueReport.Line(
            "2026-W46", Money.euros(165_000), Money.euros(2_500), Money.euros(168_000));
    return new RevenueReport(today.minusDays(30), today, GroupBy.WEEK, List.of(line), line);
  }

  private OutstandingReport outstanding() {
    var line =
        new OutstandingReport.Line(
            OutstandingReport.BEFORE,
            2,
            Money.euros(9_000),
            Money.euros(2_000),
            Money.euros(7_000));
    return new OutstandingReport(today.minusDays(30), today, GroupBy.WEEK, List.of(line), line);
  }

  private Page<ActivityRow> visits(FakeGateway.Call call) {
    int page = Integer.parseInt(call.query().get("page"));
    int size = Integer.parseInt(call.query().get("size"));
    var rows =
        IntStream.range(page * size, Math.min(55, (page + 1) * size))
            .mapToObj(n ->
                new ActivityRow(
                    visit,
                    Practice.CLAIRE,
                    CLAIRE,
                    start.minus(Duration.ofHours(n)),
                    today,
                    ActivityFigure.COMPLETED,
                    7L * 24 * 60,
                    null))
            .toList();
    return new Page<>(rows, page, size, 55);
  }

  private Page<OccupancyRow> occupancyRows() {
    var row = new OccupancyRow(null, Practice.CLAIRE, CLAIRE, null, today, 480);
    return new Page<>(List.of(row), 0, 50, 1);
  }

  private Page<RevenueRow> revenueRows() {
    var row =
        new RevenueRow(
            UUID.randomUUID(),
            RevenueFigure.REFUNDED,
            visit,
            Practice.CLAIRE,
            CLAIRE,
            today,
            Money.euros(2_500));
    return new Page<>(List.of(row), 0, 50, 1);
  }

  private Page<OutstandingRow> outstandingRows() {
    var row =
        new OutstandingRow(
            visit,
            UUID.randomUUID(),
            "2026-000012",
            Practice.CLAIRE,
            CLAIRE,
            today,
            Money.euros(5_000),
            Money.euros(2_000),
            Money.euros(3_000));
    return new Page<>(List.of(row), 0, 50, 1);
  }
}
