package health.consulta.portal.agenda;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.dom.Element;
import health.consulta.contract.Question;
import health.consulta.contract.Question.Option;
import health.consulta.contract.booking.BookingAnswers.Answered;
import health.consulta.portal.frame.Words;
import java.util.List;

/// What the patient answered before booking, question by question.
final class AnswersDialog extends Dialog {
  AnswersDialog(List<Answered> answers) {
    setHeaderTitle(Words.of("agenda.answers"));
    setWidth("34rem");
    add(answers.isEmpty() ? new Paragraph(Words.of("agenda.answers.none")) : list(answers));
    getFooter().add(new Button(Words.of("action.close"), closed -> close()));
  }

  private static Div list(List<Answered> answers) {
    var list = new Element("dl");
    for (var answered : answers)
      list.appendChild(
          new Element("dt").setText(question(answered.question())),
          new Element("dd").setText(answer(answered)));
    var facts = new Div();
    facts.addClassName("s-answers");
    facts.getElement().appendChild(list);
    return facts;
  }

  private static String question(Question question) {
    return french() ? question.fr() : question.en();
  }

  private static String answer(Answered answered) {
    return switch (answered.question().kind()) {
      case TEXT -> answered.answer();
      case YES_NO -> Words.of("ask." + answered.answer());
      case CHOICE ->
          answered.question().options().stream()
              .filter(option -> option.id().equals(answered.answer()))
              .findFirst()
              .map(AnswersDialog::option)
              .orElse(answered.answer());
    };
  }

  private static String option(Option option) {
    return french() ? option.fr() : option.en();
  }

  private static boolean french() {
    return UI.getCurrent().getLocale().getLanguage().equals("fr");
  }
}
