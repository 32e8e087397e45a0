namespace Libvirt.Documents.Tests.Corpus;

public sealed class NativeAnswerTests
{
    private static readonly NativeAnswers Answers = new();

    public static TheoryData<string> Cases => new(Answers.Names);

    [Theory]
    [MemberData(nameof(Cases))]
    public void Same_as_native(string name) => Assert.Null(Answers.Difference(name));
}
