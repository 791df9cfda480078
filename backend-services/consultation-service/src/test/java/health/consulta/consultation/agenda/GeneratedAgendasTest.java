package health.consulta.consultation.agenda;

import static org.assertj.core.api.Assertions.assertThatCode;

import health.consulta.consultation.availability.AgendaGenerator;
import health.consulta.contract.consultation.OpeningRules;
import jakarta.validation.Validation;
import java.util.stream.LongStream;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;

class GeneratedAgendasTest {
  @Test
  void every_generated_agenda_is_one_a_practice_may_set_up() {
    try (var validation = Validation.buildDefaultValidatorFactory()) {
      var validator = validation.getValidator();
      LongStream.range(0, 2_000)
          .mapToObj(AgendaGenerator::agenda)
          .forEach(agenda -> {
            var practice = agenda.practice();
            var opening =
                new OpeningRules(
                    practice.practitionerId(),
                    practice.zone().getId(),
                    practice.rules(),
                    practice.holidays(),
                    0);
            Assertions.assertThat(validator.validate(opening)).as("%s", agenda).isEmpty();
            Assertions.assertThat(validator.validate(agenda.reason())).as("%s", agenda).isEmpty();
            assertThatCode(() -> SetUpChecks.check(opening))
                .as("%s", agenda)
                .doesNotThrowAnyException();
            assertThatCode(() -> SetUpChecks.check(agenda.reason()))
                .as("%s", agenda)
                .doesNotThrowAnyException();
            for (var exception : practice.exceptions()) {
              Assertions.assertThat(validator.validate(exception)).isEmpty();
              assertThatCode(() -> SetUpChecks.check(exception))
                  .as("%s", agenda)
                  .doesNotThrowAnyException();
            }
          });
    }
  }
}
