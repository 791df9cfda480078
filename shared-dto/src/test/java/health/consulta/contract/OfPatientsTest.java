package health.consulta.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// What names a patient is noted when a practice reads it ([OfPatients]). A new record that names
/// one says so, or stands here among those that no practice is answered with.
class OfPatientsTest {
  private static final Path CLASSES = Path.of("target/classes");

  /// Asked for, told to other services, or of the patient's own.
  private static final Set<String> NO_ANSWERS =
      Set.of(
          "billing.AgreeQuote",
          "booking.BookSeries",
          "booking.BookSlot",
          "booking.BookTogether",
          "booking.JoinWaitingList",
          "consultation.AgendaEntry", // of an AgendaDay
          "consultation.ConfirmTime",
          "consultation.HoldTime",
          "consultation.MoveTime",
          "payment.StartPayment",
          "user.Access",
          "user.Erasure",
          "user.PatientAccount");

  @Test
  void every_answer_that_names_a_patient_is_noted() throws IOException {
    try (var files = Files.walk(CLASSES)) {
      var silent =
          files
              .map(CLASSES::relativize)
              .map(Path::toString)
              .filter(name -> name.endsWith(".class") && !name.contains("$"))
              .map(name -> load(name.replace('/', '.').replaceAll("\\.class$", "")))
              .filter(Class::isRecord)
              .filter(type -> !OfPatients.class.isAssignableFrom(type) && namesPatient(type))
              .map(type -> type.getName().substring("health.consulta.contract.".length()))
              .collect(Collectors.toSet());
      assertThat(silent).isEqualTo(NO_ANSWERS);
    }
  }

  private static boolean namesPatient(Class<?> record) {
    return Arrays.stream(record.getRecordComponents())
        .anyMatch(part ->
            part.getName().equals("patientId")
                || inner(part.getGenericType()).anyMatch(OfPatientsTest::namesPatient));
  }

  private static Stream<Class<?>> inner(Type type) {
    if (type instanceof ParameterizedType many)
      return Arrays.stream(many.getActualTypeArguments()).flatMap(OfPatientsTest::inner);
    return type instanceof Class<?> one && one.isRecord() ? Stream.of(one) : Stream.empty();
  }

  private static Class<?> load(String name) {
    try {
      return Class.forName(name);
    } catch (ClassNotFoundException e) {
      throw new IllegalStateException(e);
    }
  }
}
