package health.consulta.launcher.demo;

import health.consulta.contract.ChangeRules;
import health.consulta.contract.Mode;
import health.consulta.contract.Money;
import health.consulta.contract.PaymentPolicy;
import health.consulta.contract.Question;
import health.consulta.contract.Question.Kind;
import health.consulta.contract.Question.Option;
import health.consulta.contract.Sector;
import health.consulta.contract.billing.Tariff;
import health.consulta.contract.consultation.Audience;
import health.consulta.contract.consultation.BookingWindow;
import health.consulta.contract.consultation.Caps;
import health.consulta.contract.consultation.OpeningRule;
import health.consulta.contract.consultation.VisitReason;
import health.consulta.contract.consultation.WeekParity;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/// Fees, visit reasons and opening hours of the demo data. The fees are those of 2026 for sector 1,
/// dated like any tariff.
interface Grid {
  /// Euro cents on site; by specialty, sector 1.
  Map<String, Integer> BASE =
      Map.of(
          "GENERAL_PRACTICE",
          3000,
          "PEDIATRICS",
          3500,
          "DERMATOLOGY",
          3500,
          "GYNAECOLOGY",
          4000,
          "CARDIOLOGY",
          5400,
          "MIDWIFERY",
          2600,
          "PSYCHIATRY",
          5500);

  int NIGHT = 2_000;
  int SUNDAY = 1_906;
  int VIDEO_LESS = 500;
  int EXCESS = 1500;

  static List<Tariff> tariffs(LocalDate from) {
    var tariffs = new ArrayList<Tariff>();
    BASE.forEach((specialty, base) -> {
      for (var sector : List.of(Sector.SECTOR_1, Sector.SECTOR_2)) {
        int amount = base + (sector == Sector.SECTOR_2 ? EXCESS : 0);
        tariffs.add(tariff(specialty, sector, "CONSULTATION", Mode.ON_SITE, amount, from));
        tariffs.add(tariff(specialty, sector, "FOLLOW_UP", Mode.VIDEO, amount - VIDEO_LESS, from));
      }
    });
    return tariffs;
  }

  private static Tariff tariff(
      String specialty, Sector sector, String code, Mode mode, int amount, LocalDate from) {
    return new Tariff(
        UUID.randomUUID(),
        null,
        specialty,
        sector,
        code,
        mode,
        Money.euros(amount),
        Money.euros(NIGHT),
        Money.euros(SUNDAY),
        from,
        null,
        0);
  }

  static List<VisitReason> reasons(UUID practitioner) {
    return List.of(
        reason(practitioner, "CONSULTATION", "Consultation", Mode.ON_SITE, 20),
        reason(practitioner, "FOLLOW_UP", "Suivi en vidéo", Mode.VIDEO, 15));
  }

  private static VisitReason reason(
      UUID practitioner, String code, String name, Mode mode, int minutes) {
    return new VisitReason(
            UUID.randomUUID(),
            practitioner,
            code,
            name,
            mode,
            PaymentPolicy.AUTHORISE,
            minutes,
            0,
            0,
            minutes,
            null,
            30,
            BookingWindow.ofDays(60),
            Caps.NONE,
            Audience.EVERYONE,
            true)
        .with(new ChangeRules(120, 120, 2), mode == Mode.VIDEO ? questions() : List.of());
  }

  private static List<Question> questions() {
    return List.of(
        new Question(
            "since",
            "Depuis quand ?",
            "Since when?",
            Kind.CHOICE,
            false,
            null,
            null,
            List.of(
                new Option("days", "Quelques jours", "A few days"),
                new Option("weeks", "Quelques semaines", "A few weeks"),
                new Option("longer", "Plus longtemps", "Longer"))),
        new Question(
            "what",
            "Que se passe-t-il ?",
            "What is happening?",
            Kind.TEXT,
            false,
            null,
            500,
            List.of()));
  }

  /// Mornings and afternoons on weekdays, Saturday mornings, and a short Sunday duty by video.
  static List<OpeningRule> rules(UUID location) {
    var rules = new ArrayList<OpeningRule>();
    for (var day : DayOfWeek.values())
      switch (day) {
        case SATURDAY -> rules.add(rule(day, 9, 13, location, Set.of(Mode.values())));
        case SUNDAY -> rules.add(rule(day, 9, 20, location, Set.of(Mode.VIDEO)));
        default -> {
          rules.add(rule(day, 8, 12, location, Set.of(Mode.values())));
          rules.add(rule(day, 14, 19, location, Set.of(Mode.values())));
        }
      }
    return rules;
  }

  private static OpeningRule rule(DayOfWeek day, int from, int to, UUID location, Set<Mode> modes) {
    return new OpeningRule(
        day,
        LocalTime.of(from, 0),
        LocalTime.of(to, 0),
        location,
        modes,
        null,
        null,
        WeekParity.EVERY);
  }
}
