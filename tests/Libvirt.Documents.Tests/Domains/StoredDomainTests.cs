using Libvirt.Documents.Domains;
using Libvirt.Documents.Tests.Corpus;

namespace Libvirt.Documents.Tests.Domains;

public sealed class StoredDomainTests
{
    public static TheoryData<string> Accepted => new(RecordedCase.Read("test-domain").Where(c => c.Code == 0).Select(c => c.Name));

    /// <summary>Every view of a definition is the same after it was stored, and so is that of a guest that was started from it.</summary>
    [CorpusTheory]
    [MemberData(nameof(Accepted))]
    public void Nothing_is_lost(string name)
    {
        var document = Suites.ParseTestDomain(RecordedCase.Read("test-domain").First(c => c.Name == name).Input);
        var read = DomainDocument.Parse(Stored(document), StoredDomain.Reading(ParseOptions.Default));
        foreach (var view in Views)
            Assert.Equal(document.Format(view), read.Format(view));
        document = document.Clone();
        document.Id = read.Id = 7;
        foreach (var view in Views)
            Assert.Equal(document.Format(view), read.Format(view));
    }

    [Fact]
    public void Reads_again_what_was_collected()
    {
        var stored = Store();
        GC.Collect();
        GC.WaitForPendingFinalizers();
        GC.Collect();
        Assert.Equal("kept", stored.Document.Name);
        Assert.Equal(2u, stored.Document.Vcpus.Online);
        Assert.Equal(stored.Document.Uuid, stored.Uuid);
        Assert.InRange(stored.Size, 200, 2000);
    }

    private static FormatOptions[] Views =>
    [
        new(), new() { Secure = true }, new() { Inactive = true }, new() { Inactive = true, Secure = true },
        new() { Migratable = true }, new() { Migratable = true, Secure = true, Inactive = true },
    ];

    private static string Stored(DomainDocument document) => document.Format(new() { Secure = true, Whole = true });

    // A method of its own, so that no local variable keeps the document.
    [System.Runtime.CompilerServices.MethodImpl(System.Runtime.CompilerServices.MethodImplOptions.NoInlining)]
    private static StoredDomain Store() => new(DomainDocument.Parse("""
        <domain type='test'><name>kept</name><memory>1024</memory><vcpu>2</vcpu><os><type>hvm</type></os></domain>
        """), StoredDomain.Reading(ParseOptions.Default));
}
