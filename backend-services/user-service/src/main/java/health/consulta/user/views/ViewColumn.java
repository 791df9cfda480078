package health.consulta.user.views;

import health.consulta.contract.user.SaveView;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import tools.jackson.databind.json.JsonMapper;

/// A view as text.
@Converter
class ViewColumn implements AttributeConverter<SaveView, String> {
  private static final JsonMapper JSON = JsonMapper.shared();

  @Override
  public String convertToDatabaseColumn(SaveView view) {
    return JSON.writeValueAsString(view);
  }

  @Override
  public SaveView convertToEntityAttribute(String text) {
    return JSON.readValue(text, SaveView.class);
  }
}
