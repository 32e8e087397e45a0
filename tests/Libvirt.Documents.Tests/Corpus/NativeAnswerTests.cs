namespace Libvirt.Documents.Tests.Corpus;

public sealed class NativeAnswerTests
{
    public static TheoryData<string> Cases => new(Suites.NativeAnswers.Names);

    public static TheoryData<string> DomainCases => new(Suites.NativeDomainAnswers.Names);

    [Theory]
    [MemberData(nameof(Cases))]
    public void Answers_as_native(string number) => KnownDifferences.Check(Suites.NativeAnswers, "native-answers", number);

    [Theory]
    [MemberData(nameof(DomainCases))]
    public void Answers_as_native_about_domains(string number) => KnownDifferences.Check(Suites.NativeDomainAnswers, "native-domain-answers", number);
}
