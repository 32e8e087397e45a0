namespace Libvirt.Driver.Test.Tests.Networks;

[Collection("event loop")]
public sealed class NetworkTranscripts
{
    [Theory]
    [InlineData("lifecycle")]
    [InlineData("updates")]
    [InlineData("metadata")]
    public void AnswersAsNative(string name) => Transcript.Check("Networks/" + name);
}
