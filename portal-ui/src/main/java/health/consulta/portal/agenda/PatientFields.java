package health.consulta.portal.agenda;

import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import health.consulta.contract.user.PatientOnFile;
import health.consulta.portal.frame.Words;
import java.time.LocalDate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// What stands on the file of a patient who has no account.
final class PatientFields extends Div {
  private static final int LONGEST = 80;
  private static final Pattern PHONE = Pattern.compile("\\+?[0-9](?:[ .()-]*[0-9]){5,14}");

  private final TextField first = new TextField(Words.of("agenda.patient.first"));
  private final TextField last = new TextField(Words.of("agenda.patient.last"));
  private final DatePicker born = new DatePicker(Words.of("agenda.patient.birth"));
  private final TextField phone = new TextField(Words.of("agenda.patient.phone"));
  private final LocalDate today;

  /// @param today at the practice: who comes was born before
  PatientFields(LocalDate today) {
    this.today = today;
    for (var name : new TextField[] {first, last}) {
      name.setMaxLength(LONGEST);
      name.setRequiredIndicatorVisible(true);
      name.setErrorMessage(Words.of("agenda.patient.name.needed"));
      name.setWidthFull();
    }
    born.setRequiredIndicatorVisible(true);
    born.setErrorMessage(Words.of("agenda.patient.birth.needed"));
    born.setLocale(getLocale());
    born.setMax(today.minusDays(1));
    born.setWidthFull();
    phone.setErrorMessage(Words.of("agenda.patient.phone.wrong"));
    phone.setWidthFull();
    add(first, last, born, phone);
    addClassName("s-fields");
  }

  /// @param words a number is the phone; of a name the first word is the first name
  void fill(String words) {
    if (PHONE.matcher(words).matches()) phone.setValue(words);
    else if (words.chars().noneMatch(Character::isDigit)) {
      var space = words.indexOf(' ');
      first.setValue(space < 0 ? "" : words.substring(0, space));
      last.setValue(words.substring(space + 1).strip());
    }
  }

  void fill(String firstName, String lastName, LocalDate birthDate, @Nullable String number) {
    first.setValue(firstName);
    last.setValue(lastName);
    born.setValue(birthDate);
    phone.setValue(number == null ? "" : number);
  }

  void fill(PatientOnFile patient) {
    fill(patient.firstName(), patient.lastName(), patient.birthDate(), patient.phone());
  }

  /// What is wrong is said beside its field.
  boolean isRight() {
    first.setInvalid(first.getValue().isBlank());
    last.setInvalid(last.getValue().isBlank());
    born.setInvalid(born.isEmpty() || !born.getValue().isBefore(today));
    phone.setInvalid(!phone.isEmpty() && !PHONE.matcher(phone.getValue().strip()).matches());
    return !first.isInvalid() && !last.isInvalid() && !born.isInvalid() && !phone.isInvalid();
  }

  void focus() {
    (first.isEmpty() ? first : born).focus();
  }

  String name() {
    return firstName() + " " + lastName();
  }

  String firstName() {
    return first.getValue().strip();
  }

  String lastName() {
    return last.getValue().strip();
  }

  LocalDate birthDate() {
    return born.getValue();
  }

  @Nullable String phone() {
    return phone.isEmpty() ? null : phone.getValue().strip();
  }
}
