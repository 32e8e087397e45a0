namespace Libvirt.Driver.Test.Tests.NodeFiles;

[Collection("event loop")]
public sealed class NodeFileTranscripts
{
    [Fact]
    public void AnswersAsNative() => Transcript.Check("NodeFiles/host");
}
