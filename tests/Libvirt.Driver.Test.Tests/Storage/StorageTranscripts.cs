namespace Libvirt.Driver.Test.Tests.Storage;

[Collection("event loop")]
public sealed class StorageTranscripts
{
    [Theory]
    [InlineData("pools")]
    [InlineData("conflicts")]
    [InlineData("volumes")]
    [InlineData("ports")]
    public void AnswersAsNative(string name) => Transcript.Check("Storage/" + name);
}
