import java.io.File;
import java.util.Set;
import java.util.TreeSet;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;
import org.verapdf.pdfa.results.ValidationResult;

/**
 * Validates PDFs against PDF/UA-1 and PDF/A-3a:
 * {@code java -cp 'FOLDER/*' Verify.java FILE ...}
 *
 * <p>One line a file and standard: {@code FILE STANDARD CHECKS ok}, or
 * {@code FILE STANDARD CHECKS failed: RULE; ...}.
 */
public final class Verify {
    private static final PDFAFlavour[] STANDARDS = {
        PDFAFlavour.PDFUA_1, PDFAFlavour.PDFA_3_A };

    public static void main(String[] files) throws Exception {
        VeraGreenfieldFoundryProvider.initialise();
        for (String file : files) {
            for (PDFAFlavour standard : STANDARDS) {
                System.out.println(file + " " + standard + " "
                    + verdict(new File(file), standard));
            }
        }
    }

    private static String verdict(File file, PDFAFlavour standard) {
        try (PDFAParser parser = Foundries.defaultInstance()
                .createParser(file, standard);
             PDFAValidator validator = Foundries.defaultInstance()
                .createValidator(standard, false)) {
            ValidationResult result = validator.validate(parser);
            return result.getTotalAssertions() + (result.isCompliant()
                ? " ok" : " failed: " + String.join("; ", rules(result)));
        } catch (Exception fault) {
            return "0 failed: " + fault;
        }
    }

    private static Set<String> rules(ValidationResult result) {
        Set<String> rules = new TreeSet<>();
        for (TestAssertion test : result.getTestAssertions()) {
            if (test.getStatus() == TestAssertion.Status.FAILED) {
                rules.add(test.getRuleId().getClause() + "-"
                    + test.getRuleId().getTestNumber() + " "
                    + test.getMessage());
            }
        }
        return rules;
    }
}
