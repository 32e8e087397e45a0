namespace Libvirt.Driver.Test.Tests.Interfaces;

[Collection("event loop")]
public sealed class InterfaceTranscripts
{
    [Theory]
    [InlineData("interfaces")]
    public void AnswersAsNative(string name) => Transcript.Check("Interfaces/" + name);
}
