package health.consulta.billing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import health.consulta.contract.Mode;
import health.consulta.contract.Money;
import health.consulta.contract.Sector;
import health.consulta.contract.billing.Quote.Counts;
import health.consulta.kit.Invalid;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class GridTest {
  private static final UUID CLAIRE = UUID.randomUUID();
  private static final UUID LYON = UUID.randomUUID();
  private static final UUID PARIS = UUID.randomUUID();

  private static Visit visit(Sector sector, String day) {
    return visit(sector, day, "10:00");
  }

  private static Visit visit(Sector sector, String day, String time) {
    var act = new Act("GENERAL_PRACTICE", "CONSULTATION", Mode.VIDEO);
    var at = LocalDate.parse(day).atTime(LocalTime.parse(time)).atZone(GiveQuote.GRID);
    return new Visit(CLAIRE, sector, act, null, at, null);
  }

  private static Price price(Visit visit, Lines... lines) {
    return new Grid(List.of(lines).stream().map(Lines::tariff).toList()).price(visit);
  }

  @Test
  void the_line_of_specialty_and_sector_counts() {
    var price = price(visit(Sector.SECTOR_1, "2026-03-01"), Lines.general(2500));
    assertThat(price.amount()).isEqualTo(Money.euros(2500));
    assertThat(price.base()).isEqualTo(Money.euros(2500));
    assertThat(price.excess()).isEqualTo(Money.euros(0));
  }

  @Test
  void the_practitioners_own_line_goes_first() {
    var price =
        price(
            visit(Sector.SECTOR_2, "2026-03-01"),
            Lines.general(2500),
            Lines.general(5000).in(Sector.SECTOR_2),
            Lines.general(6000).in(Sector.SECTOR_2).of(CLAIRE),
            Lines.general(9000).in(Sector.SECTOR_2).of(UUID.randomUUID()));
    assertThat(price.amount()).isEqualTo(Money.euros(6000));
    assertThat(price.base()).isEqualTo(Money.euros(2500));
    assertThat(price.excess()).isEqualTo(Money.euros(3500));
  }

  @Test
  void below_the_agreed_tariff_there_is_no_excess() {
    var price =
        price(
            visit(Sector.SECTOR_2, "2026-03-01"),
            Lines.general(2500),
            Lines.general(2000).in(Sector.SECTOR_2));
    assertThat(price.base()).isEqualTo(Money.euros(2000));
    assertThat(price.excess().minor()).isZero();
  }

  @Test
  void first_and_last_day_belong_to_the_line() {
    var old = Lines.general(2300).to("2026-06-30");
    var next = Lines.general(2500).from("2026-07-01");
    assertThat(price(visit(Sector.SECTOR_1, "2026-06-30"), old, next).amount().minor())
        .isEqualTo(2300);
    assertThat(price(visit(Sector.SECTOR_1, "2026-07-01"), old, next).amount().minor())
        .isEqualTo(2500);
  }

  @Test
  void nights_sundays_and_holidays_cost_more_and_only_the_dearer_counts() {
    var line = Lines.general(2500).dearer(3500L, 1906L);
    assertThat(amountAt("2026-03-06", "19:59", line)).isEqualTo(2500);
    assertThat(amountAt("2026-03-06", "20:00", line)).isEqualTo(6000);
    assertThat(amountAt("2026-03-06", "07:59", line)).isEqualTo(6000);
    assertThat(amountAt("2026-03-06", "08:00", line)).isEqualTo(2500);
    assertThat(amountAt("2026-03-08", "10:00", line)).as("a Sunday").isEqualTo(4406);
    assertThat(amountAt("2026-05-01", "10:00", line)).as("Labour Day").isEqualTo(4406);
    assertThat(amountAt("2026-03-08", "21:00", line)).as("a Sunday night").isEqualTo(6000);
    assertThat(amountAt("2026-03-08", "21:00", Lines.general(2500))).isEqualTo(2500);
  }

  private static long amountAt(String day, String time, Lines line) {
    var price = price(visit(Sector.SECTOR_1, day, time), line);
    var added = price.supplement() == null ? 0 : price.supplement().amount().minor();
    assertThat(price.amount().minor()).isEqualTo(line.minor() + added);
    return price.amount().minor();
  }

  @Test
  void the_excess_is_what_goes_beyond_the_agreed_tariff_with_its_own_supplement() {
    var price =
        price(
            visit(Sector.SECTOR_2, "2026-03-08"),
            Lines.general(2500).dearer(null, 1906L),
            Lines.general(4000).in(Sector.SECTOR_2).dearer(null, 2500L));
    assertThat(price.amount()).isEqualTo(Money.euros(6500));
    assertThat(price.base()).isEqualTo(Money.euros(4406));
    assertThat(price.excess()).isEqualTo(Money.euros(2094));
  }

  @Test
  void a_line_for_the_place_of_the_visit_goes_before_one_for_anywhere() {
    var lines =
        List.of(
            Lines.general(2500),
            Lines.general(6000).in(Sector.SECTOR_2).of(CLAIRE),
            Lines.general(7000).in(Sector.SECTOR_2).at(LYON),
            Lines.general(8000).in(Sector.SECTOR_2).of(CLAIRE).at(PARIS));
    var anywhere = visit(Sector.SECTOR_2, "2026-03-06");
    assertThat(price(anywhere, lines).amount()).isEqualTo(Money.euros(6000));
    assertThat(price(anywhere, lines).locationId()).isNull();
    assertThat(price(at(anywhere, LYON), lines).amount()).isEqualTo(Money.euros(7000));
    assertThat(price(at(anywhere, LYON), lines).locationId()).isEqualTo(LYON);
    assertThat(price(at(anywhere, PARIS), lines).amount()).isEqualTo(Money.euros(8000));
    assertThat(price(at(anywhere, UUID.randomUUID()), lines).amount())
        .as("a place without a line of its own")
        .isEqualTo(Money.euros(6000));
  }

  @Test
  void the_agreed_part_is_that_of_the_place() {
    var lines =
        List.of(
            Lines.general(2500),
            Lines.general(2700).at(LYON),
            Lines.general(4000).in(Sector.SECTOR_2));
    var anywhere = visit(Sector.SECTOR_2, "2026-03-06");
    assertThat(price(anywhere, lines).base()).isEqualTo(Money.euros(2500));
    assertThat(price(at(anywhere, LYON), lines).base()).isEqualTo(Money.euros(2700));
  }

  @Test
  void an_age_costs_more_from_its_first_to_its_last_year_and_on_top_of_night_and_sunday() {
    var line = List.of(Lines.general(2500).dearer(3500L, 1906L).forAges(2, 5, 500));
    var day = visit(Sector.SECTOR_1, "2026-03-06");
    assertThat(price(day.of(1), line).amount().minor()).isEqualTo(2500);
    assertThat(price(day.of(2), line).amount().minor()).isEqualTo(3000);
    assertThat(price(day.of(5), line).amount().minor()).isEqualTo(3000);
    assertThat(price(day.of(6), line).amount().minor()).isEqualTo(2500);
    var night = visit(Sector.SECTOR_1, "2026-03-06", "21:00");
    assertThat(price(night.of(3), line).amount().minor()).isEqualTo(6500);
    var old = List.of(Lines.general(2500).forAges(80, null, 700));
    assertThat(price(day.of(79), old).amount().minor()).isEqualTo(2500);
    assertThat(price(day.of(104), old).amount().minor()).isEqualTo(3200);
    var young = List.of(Lines.general(2500).forAges(null, 5, 500));
    assertThat(price(day.of(0), young).amount().minor()).isEqualTo(3000);
  }

  @Test
  void who_is_of_unknown_age_pays_no_supplement_and_is_told_so() {
    var line = List.of(Lines.general(2500).forAges(null, 5, 500));
    var visit = visit(Sector.SECTOR_1, "2026-03-06");
    var unknown = price(visit, line);
    assertThat(unknown.amount().minor()).isEqualTo(2500);
    assertThat(counts(unknown)).isEqualTo(Counts.AGE_UNKNOWN);
    assertThat(counts(price(visit.of(3), line))).isEqualTo(Counts.ADDED);
    assertThat(counts(price(visit.of(30), line))).isEqualTo(Counts.OTHER_AGE);
    assertThat(price(visit.of(3), Lines.general(2500)).byAge()).isNull();
    assertThat(new Grid(List.of(Lines.general(2500).tariff())).asksAge(visit)).isFalse();
  }

  private static Counts counts(Price price) {
    return Objects.requireNonNull(price.byAge()).counts();
  }

  private static Visit at(Visit visit, UUID place) {
    return new Visit(
        visit.practitionerId(), visit.sector(), visit.act(), place, visit.at(), visit.age());
  }

  private static Price price(Visit visit, List<Lines> lines) {
    return price(visit, lines.toArray(Lines[]::new));
  }

  @Test
  void without_a_line_there_is_no_price() {
    assertThatThrownBy(() -> price(visit(Sector.SECTOR_1, "2025-12-31"), Lines.general(2500)))
        .isInstanceOf(TariffMissing.class);
    assertThatThrownBy(() -> price(visit(Sector.SECTOR_2, "2026-03-01"), Lines.general(2500)))
        .isInstanceOf(TariffMissing.class);
  }

  @Test
  void lines_of_the_same_act_overlap_by_their_days() {
    var spring = Lines.general(2500).from("2026-03-01").to("2026-05-31").tariff();
    assertThat(spring.overlaps(Lines.general(1).from("2026-05-31").tariff())).isTrue();
    assertThat(spring.overlaps(Lines.general(1).from("2026-06-01").tariff())).isFalse();
    assertThat(spring.overlaps(Lines.general(1).to("2026-03-01").tariff())).isTrue();
    assertThat(spring.overlaps(Lines.general(1).to("2026-02-28").tariff())).isFalse();
    assertThat(spring.overlaps(Lines.general(1).of(CLAIRE).tariff())).isFalse();
    assertThat(spring.overlaps(Lines.general(1).at(LYON).tariff())).isFalse();
    assertThat(Lines.general(1).at(LYON).tariff().overlaps(Lines.general(2).at(LYON).tariff()))
        .isTrue();
    assertThat(Lines.general(1).at(LYON).tariff().overlaps(Lines.general(2).at(PARIS).tariff()))
        .isFalse();
    assertThat(spring.overlaps(Lines.general(1).in(Sector.SECTOR_2).tariff())).isFalse();
    assertThat(spring.overlaps(spring)).isFalse();
  }

  @Test
  void a_line_costs_something_and_does_not_end_before_it_begins() {
    assertThatThrownBy(() -> Lines.general(-1).tariff()).isInstanceOf(Invalid.class);
    assertThatThrownBy(() -> Lines.general(1_000_001).tariff()).isInstanceOf(Invalid.class);
    assertThatThrownBy(() -> Lines.general(1).dearer(-1L, null).tariff())
        .isInstanceOf(Invalid.class);
    assertThatThrownBy(() -> Lines.general(1).to("2025-12-31").tariff())
        .isInstanceOf(Invalid.class);
  }

  @Test
  void an_age_is_one_that_somebody_may_have_and_not_every_one() {
    for (var wrong :
        List.of(
            Lines.general(1).forAges(-1, 5, 500),
            Lines.general(1).forAges(0, 131, 500),
            Lines.general(1).forAges(6, 5, 500),
            Lines.general(1).forAges(null, null, 500),
            Lines.general(1).forAges(0, 5, 0),
            Lines.general(1).forAges(0, 5, -500),
            Lines.general(1).forAges(0, 5, 1_000_001)))
      assertThatThrownBy(wrong::tariff).isInstanceOf(Invalid.class);
    assertThat(Lines.general(1).forAges(5, 5, 500).tariff().asksAge()).isTrue();
  }
}
