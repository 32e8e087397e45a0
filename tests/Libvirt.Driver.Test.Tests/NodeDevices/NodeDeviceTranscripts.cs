namespace Libvirt.Driver.Test.Tests.NodeDevices;

[Collection("event loop")]
public sealed class NodeDeviceTranscripts
{
    [Theory]
    [InlineData("devices")]
    [InlineData("orphans")]
    public void AnswersAsNative(string name) => Transcript.Check("NodeDevices/" + name);
}
