using Libvirt.Documents.Tests.Corpus;

namespace Libvirt.Documents.Tests.Filters;

public sealed class FilterCorpusTests
{
    public static TheoryData<string> Filters => new(Suites.Nwfilter.Names);

    public static TheoryData<string> UpstreamFilters => new(Suites.UpstreamNwfilter.Names);

    public static TheoryData<string> UpstreamBindings => new(Suites.UpstreamNwfilterBinding.Names);

    [CorpusTheory]
    [MemberData(nameof(Filters))]
    public void Filters_as_native(string name) => KnownDifferences.Check(Suites.Nwfilter, "nwfilter", name);

    [CorpusTheory]
    [MemberData(nameof(UpstreamFilters))]
    public void Filters_as_upstream(string name) => KnownDifferences.Check(Suites.UpstreamNwfilter, "nwfilterxml2xmltest", name);

    [CorpusTheory]
    [MemberData(nameof(UpstreamBindings))]
    public void Bindings_as_upstream(string name) => KnownDifferences.Check(Suites.UpstreamNwfilterBinding, "virnwfilterbindingxml2xmltest", name);
}
