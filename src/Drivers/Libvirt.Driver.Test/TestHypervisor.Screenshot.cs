namespace Libvirt.Driver.Test;

public sealed partial class TestHypervisor
{
    /// <inheritdoc/>
    public override string DomainScreenshot(Domain domain, Stream stream, uint screen, uint flags)
    {
        Flags.Check(flags, 0, "testDomainScreenshot");
        stream.Driver = new BytesStreamDriver(TestPicture.Bytes());
        return "image/png";
    }
}
