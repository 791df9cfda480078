package health.consulta.portal.agenda;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import health.consulta.contract.user.AddPatient;
import health.consulta.portal.frame.Words;
import health.consulta.portal.gateway.GatewayProblem;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Puts a patient on file who has no account. Namesakes are shown first: perhaps it is one of them.
final class PatientDialog extends Dialog {
  private static final int LONGEST = 80;
  private static final Pattern PHONE = Pattern.compile("\\+?[0-9](?:[ .()-]*[0-9]){5,14}");

  private final TextField first = new TextField(Words.of("agenda.patient.first"));
  private final TextField last = new TextField(Words.of("agenda.patient.last"));
  private final DatePicker born = new DatePicker(Words.of("agenda.patient.birth"));
  private final TextField phone = new TextField(Words.of("agenda.patient.phone"));
  private final Div namesakes = new Div();
  private final Button save = new Button(Words.of("agenda.patient.save"));
  private final People people;
  private final Column at;
  private final Consumer<Person> chosen;
  private String key = UUID.randomUUID().toString();
  private @Nullable String asked;

  /// @param words what was looked for
  /// @param chosen takes who was put on file, or was there already
  PatientDialog(People people, Column at, String words, Consumer<Person> chosen) {
    this.people = people;
    this.at = at;
    this.chosen = chosen;
    setHeaderTitle(Words.of("agenda.patient.title"));
    setWidth("28rem");
    for (var name : new TextField[] {first, last}) {
      name.setMaxLength(LONGEST);
      name.setRequiredIndicatorVisible(true);
      name.setErrorMessage(Words.of("agenda.patient.name.needed"));
      name.setWidthFull();
    }
    born.setRequiredIndicatorVisible(true);
    born.setErrorMessage(Words.of("agenda.patient.birth.needed"));
    born.setLocale(getLocale());
    born.setMax(people.today(at).minusDays(1));
    born.setWidthFull();
    phone.setErrorMessage(Words.of("agenda.patient.phone.wrong"));
    phone.setWidthFull();
    namesakes.addClassName("s-namesakes");
    namesakes.getElement().setAttribute("role", "status");
    fill(words.strip());
    add(first, last, born, phone, namesakes);
    save.addClickListener(clicked -> save());
    save.addThemeVariants(ButtonVariant.PRIMARY);
    getFooter().add(new Button(Words.of("action.close"), clicked -> close()), save);
    addOpenedChangeListener(change -> {
      if (change.isOpened()) (first.isEmpty() ? first : born).focus();
    });
  }

  /// A number is the phone; of a name the first word is the first name.
  private void fill(String words) {
    if (PHONE.matcher(words).matches()) phone.setValue(words);
    else if (words.chars().noneMatch(Character::isDigit)) {
      var space = words.indexOf(' ');
      first.setValue(space < 0 ? "" : words.substring(0, space));
      last.setValue(words.substring(space + 1).strip());
    }
  }

  private void save() {
    first.setInvalid(first.getValue().isBlank());
    last.setInvalid(last.getValue().isBlank());
    born.setInvalid(born.isEmpty() || !born.getValue().isBefore(people.today(at)));
    phone.setInvalid(!phone.isEmpty() && !PHONE.matcher(phone.getValue().strip()).matches());
    if (first.isInvalid() || last.isInvalid() || born.isInvalid() || phone.isInvalid()) return;
    try {
      if (isKnown()) return;
      add(asked != null);
    } catch (GatewayProblem problem) {
      if (problem.code().equals("PATIENT_ON_FILE")) asked = null;
      if (!problem.unreachable()) key = UUID.randomUUID().toString();
      Words.toast(Words.of(problem));
    }
  }

  /// Shows who is called like that, once for each name.
  private boolean isKnown() {
    var name = first.getValue().strip() + " " + last.getValue().strip();
    if (name.equals(asked)) return false;
    var known = people.find(at, name);
    namesakes.removeAll();
    asked = known.isEmpty() ? null : name;
    save.setText(Words.of(known.isEmpty() ? "agenda.patient.save" : "agenda.patient.another"));
    if (known.isEmpty()) return false;
    namesakes.add(new Paragraph(Words.of("agenda.patient.known")));
    known.forEach(each -> namesakes.add(new NativeButton(each.label(), clicked -> choose(each))));
    return true;
  }

  private void add(boolean anyway) {
    var number = phone.isEmpty() ? null : phone.getValue().strip();
    var form =
        new AddPatient(
            first.getValue().strip(), last.getValue().strip(), born.getValue(), number, anyway);
    choose(people.add(at, form, key));
  }

  private void choose(Person who) {
    close();
    chosen.accept(who);
  }
}
