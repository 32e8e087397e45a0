namespace Libvirt.Documents.Tests.Corpus;

public static partial class Suites
{
    /// <summary>Filters of network traffic.</summary>
    public static RecordedSuite Nwfilter { get; } = new("nwfilter", (input, _) => FilterDocument.Parse(input).Format());

    /// <summary>Upstream's filters.</summary>
    public static UpstreamSuite UpstreamNwfilter { get; } = new("nwfilterxml2xmltest", c => FilterDocument.Parse(c.Input).Format());

    /// <summary>Upstream's uses of filters.</summary>
    public static UpstreamSuite UpstreamNwfilterBinding { get; } = new("virnwfilterbindingxml2xmltest", c => FilterBindingDocument.Parse(c.Input).Format());
}
