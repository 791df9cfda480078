package health.consulta.portal.agenda;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import health.consulta.contract.user.AddPatient;
import health.consulta.portal.frame.Words;
import health.consulta.portal.gateway.GatewayProblem;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// Puts a patient on file who has no account. Namesakes are shown first: perhaps it is one of them.
final class PatientDialog extends Dialog {
  private final Div namesakes = new Div();
  private final PatientFields fields;
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
    this.fields = new PatientFields(people.today(at.zone()));
    setHeaderTitle(Words.of("agenda.patient.title"));
    setWidth("28rem");
    namesakes.addClassName("s-namesakes");
    namesakes.getElement().setAttribute("role", "status");
    fields.fill(words.strip());
    add(fields, namesakes);
    save.addClickListener(clicked -> save());
    save.addThemeVariants(ButtonVariant.PRIMARY);
    getFooter().add(new Button(Words.of("action.close"), clicked -> close()), save);
    addOpenedChangeListener(change -> {
      if (change.isOpened()) fields.focus();
    });
  }

  private void save() {
    if (!fields.isRight()) return;
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
    var name = fields.name();
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
    var form =
        new AddPatient(
            fields.firstName(), fields.lastName(), fields.birthDate(), fields.phone(), anyway);
    choose(people.add(at, form, key));
  }

  private void choose(Person who) {
    close();
    chosen.accept(who);
  }
}
