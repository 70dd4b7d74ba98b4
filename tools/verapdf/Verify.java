import java.io.File;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;
import org.verapdf.pdfa.results.ValidationResult;
import org.verapdf.pdfa.validation.profiles.RuleId;

/**
 * Validates each file against the flavours named before it: {@code ua1+2a a.pdf b.pdf ua1+3a c.pdf}.
 *
 * <p>Prints one line for each file and flavour, {@code PASS} or {@code FAIL}, flavour and file, and one
 * for each broken rule, {@code RULE}, flavour, file, clause, what it asks and the first place that breaks it;
 * fields are parted by tabs. Exits with 0 if all files comply, 1 if one does not, 2 if one cannot be read.
 */
public final class Verify {
  private static final int COMPLIANT = 0;
  private static final int FAULTY = 1;
  private static final int UNREADABLE = 2;

  private Verify() {}

  public static void main(String[] arguments) {
    Logger.getLogger("").setLevel(Level.SEVERE);
    VeraGreenfieldFoundryProvider.initialise();
    List<PDFAFlavour> flavours = List.of();
    int worst = COMPLIANT;
    for (String argument : arguments) {
      if (argument.endsWith(".pdf")) {
        for (PDFAFlavour flavour : flavours) worst = Math.max(worst, verify(new File(argument), flavour));
      } else {
        flavours = flavoursOf(argument);
      }
    }
    System.exit(worst);
  }

  private static List<PDFAFlavour> flavoursOf(String names) {
    List<PDFAFlavour> flavours = new ArrayList<>();
    for (String name : names.split("\\+")) {
      PDFAFlavour flavour = PDFAFlavour.byFlavourId(name);
      if (flavour == PDFAFlavour.NO_FLAVOUR) {
        System.err.println("no flavour: " + name);
        System.exit(UNREADABLE);
      }
      flavours.add(flavour);
    }
    return flavours;
  }

  private static int verify(File file, PDFAFlavour flavour) {
    try (PDFAParser parser = Foundries.defaultInstance().createParser(file, flavour);
        PDFAValidator validator = Foundries.defaultInstance().createValidator(flavour, false)) {
      ValidationResult result = validator.validate(parser);
      print(result.isCompliant() ? "PASS" : "FAIL", flavour.getId(), file.getPath());
      firstFailures(result).forEach((clause, failure) ->
          print("RULE", flavour.getId(), file.getPath(), clause, failure.getMessage(),
              failure.getLocation().getContext()));
      return result.isCompliant() ? COMPLIANT : FAULTY;
    } catch (Exception fault) {
      print("FAIL", flavour.getId(), file.getPath());
      print("RULE", flavour.getId(), file.getPath(), "unreadable", fault.toString());
      return UNREADABLE;
    }
  }

  private static Map<String, TestAssertion> firstFailures(ValidationResult result) {
    Map<String, TestAssertion> failures = new TreeMap<>();
    for (TestAssertion assertion : result.getTestAssertions()) {
      if (assertion.getStatus() != TestAssertion.Status.FAILED) continue;
      RuleId rule = assertion.getRuleId();
      failures.putIfAbsent(rule.getClause() + "-" + rule.getTestNumber(), assertion);
    }
    return failures;
  }

  private static void print(String... fields) {
    List<String> clean = new ArrayList<>();
    for (String field : fields) clean.add(field.replaceAll("\\s+", " "));
    System.out.println(String.join("\t", clean));
  }
}
