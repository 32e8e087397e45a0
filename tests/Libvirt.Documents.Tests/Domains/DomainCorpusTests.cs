using Libvirt.Documents.Tests.Corpus;

namespace Libvirt.Documents.Tests.Domains;

public sealed class DomainCorpusTests
{
    public static TheoryData<string> Cases => new(Suites.TestDomain.Names);

    public static TheoryData<string, string> QemuOutputs => Outputs("qemu-domain");

    [CorpusTheory]
    [MemberData(nameof(Cases))]
    public void Same_as_native(string name) => KnownDifferences.Check(Suites.TestDomain, "test-domain", name);

    public static TheoryData<string> Generic => new(Suites.Generic.Names);

    [CorpusTheory]
    [MemberData(nameof(Generic))]
    public void Generic_as_upstream(string name) => KnownDifferences.Check(Suites.Generic, "genericxml2xmltest", name);

    public static TheoryData<string> FileSystemTargets => new(UpstreamCase.Read("domainconftest").Select(c => c.Name));

    [CorpusTheory]
    [MemberData(nameof(FileSystemTargets))]
    public void A_file_system_is_found_by_its_target(string name)
    {
        var c = UpstreamCase.Read("domainconftest").Single(c => c.Name == name);
        var domain = DomainDocument.Parse(c.Input, new() { DefaultArchitecture = "x86_64" });
        Assert.Equal(c.Flag("expect_found"), domain.Devices.FileSystemAt(c.Text("target")!) is not null);
    }

    public static TheoryData<string, string> LxcOutputs => Outputs("lxc-domain");

    public static TheoryData<string, string> UpstreamQemuOutputs => Outputs("qemuxmlconf");

    public static TheoryData<string, string> DriverOutputs => Outputs("drivers");

    [CorpusTheory]
    [MemberData(nameof(DriverOutputs))]
    public void What_drivers_of_upstream_wrote_comes_out_again(string name, string path) => KnownDifferences.Check("drivers", name, RoundTrip.Difference(path));

    public static TheoryData<string, string> UpstreamNamespaces => Outputs("namespaces");

    [CorpusTheory]
    [MemberData(nameof(UpstreamNamespaces))]
    public void Namespaces_of_drivers_come_out_again(string name, string path) => KnownDifferences.Check("namespaces", name, RoundTrip.Difference(path));

    [CorpusTheory]
    [MemberData(nameof(LxcOutputs))]
    public void Containers_come_out_again(string name, string path) => KnownDifferences.Check("lxc-domain", name, RoundTrip.Difference(path));

    [CorpusTheory]
    [MemberData(nameof(UpstreamQemuOutputs))]
    public void What_upstream_wrote_comes_out_again(string name, string path) => KnownDifferences.Check("qemuxmlconf", name, RoundTrip.Difference(path));

    public static TheoryData<string, string> VMwareOutputs => Outputs("vmx");

    [CorpusTheory]
    [MemberData(nameof(VMwareOutputs))]
    public void What_native_made_of_vmx_comes_out_again(string name, string path)
        => Assert.True(name == "no-displayname.xml" || RoundTrip.Difference(path) is null, name);

    [CorpusTheory]
    [MemberData(nameof(QemuOutputs))]
    public void What_native_wrote_comes_out_again(string name, string path)
    {
        var difference = RoundTrip.Difference(path);
        Assert.True(difference is null, $"{name}: {difference}");
    }

    private static TheoryData<string, string> Outputs(string suite)
    {
        var data = new TheoryData<string, string>();
        foreach (var (name, path) in RoundTrip.Files(suite))
            data.Add(name, path);
        return data;
    }
}
