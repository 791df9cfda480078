package health.consulta.user.directory;

/// The national number of a health professional: 11 digits, the last a Luhn check.
public record Rpps(String digits) {
  /// A wrong check digit is a reason to look again, not to refuse: such numbers are in use.
  public boolean hasValidCheckDigit() {
    int sum = 0;
    for (int i = 0; i < digits.length(); i++) {
      int digit = Character.digit(digits.charAt(digits.length() - 1 - i), 10);
      int weighed = i % 2 == 0 ? digit : digit * 2;
      sum += weighed > 9 ? weighed - 9 : weighed;
    }
    return sum % 10 == 0;
  }
}
