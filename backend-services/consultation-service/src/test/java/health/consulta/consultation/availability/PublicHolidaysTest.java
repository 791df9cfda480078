package health.consulta.consultation.availability;

import static org.assertj.core.api.Assertions.assertThat;

import health.consulta.contract.consultation.HolidayCalendar;
import java.time.LocalDate;
import java.time.Year;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PublicHolidaysTest {
  /// As published by the state for each year.
  private static final Map<Integer, LocalDate> EASTER =
      Map.of(
          2024, LocalDate.of(2024, 3, 31),
          2025, LocalDate.of(2025, 4, 20),
          2026, LocalDate.of(2026, 4, 5),
          2027, LocalDate.of(2027, 3, 28),
          2028, LocalDate.of(2028, 4, 16),
          2029, LocalDate.of(2029, 4, 1),
          2030, LocalDate.of(2030, 4, 21));

  @ParameterizedTest
  @EnumSource(names = "NONE", mode = EnumSource.Mode.EXCLUDE)
  void holidays_are_those_of_the_law(HolidayCalendar calendar) {
    EASTER.forEach((year, easter) ->
        assertThat(holidays(calendar, year))
            .as("%s %d", calendar, year)
            .isEqualTo(LegalHolidays.of(calendar, year, easter)));
  }

  @Test
  void france_has_eleven() {
    assertThat(holidays(HolidayCalendar.FRANCE, 2026))
        .containsExactly(
            LocalDate.of(2026, 1, 1),
            LocalDate.of(2026, 4, 6),
            LocalDate.of(2026, 5, 1),
            LocalDate.of(2026, 5, 8),
            LocalDate.of(2026, 5, 14),
            LocalDate.of(2026, 5, 25),
            LocalDate.of(2026, 7, 14),
            LocalDate.of(2026, 8, 15),
            LocalDate.of(2026, 11, 1),
            LocalDate.of(2026, 11, 11),
            LocalDate.of(2026, 12, 25));
  }

  @Test
  void alsace_moselle_adds_good_friday_and_the_day_after_christmas() {
    assertThat(holidays(HolidayCalendar.ALSACE_MOSELLE, 2026))
        .hasSize(13)
        .contains(LocalDate.of(2026, 4, 3), LocalDate.of(2026, 12, 26));
  }

  @Test
  void nobody_else_has_them() {
    for (var calendar : HolidayCalendar.values())
      if (calendar != HolidayCalendar.ALSACE_MOSELLE)
        assertThat(holidays(calendar, 2026))
            .doesNotContain(LocalDate.of(2026, 4, 3), LocalDate.of(2026, 12, 26));
    assertThat(holidays(HolidayCalendar.NONE, 2026)).isEmpty();
  }

  @Test
  void an_abolition_day_is_the_department_s_own() {
    assertThat(LegalHolidays.ABOLITION).hasSize(7);
    LegalHolidays.ABOLITION.forEach((calendar, day) -> {
      assertThat(PublicHolidays.on(calendar, day.atYear(2026))).as("%s", calendar).isTrue();
      assertThat(PublicHolidays.on(HolidayCalendar.FRANCE, day.atYear(2026))).isFalse();
    });
  }

  @Test
  void the_naive_easter_is_the_right_one() {
    EASTER.forEach((year, easter) -> assertThat(LegalHolidays.easter(year)).isEqualTo(easter));
  }

  private static List<LocalDate> holidays(HolidayCalendar calendar, int year) {
    var first = Year.of(year).atDay(1);
    return first
        .datesUntil(first.plusYears(1))
        .filter(date -> PublicHolidays.on(calendar, date))
        .toList();
  }
}
