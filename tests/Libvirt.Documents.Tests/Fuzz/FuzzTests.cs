using Libvirt.Documents.Tests.Corpus;

namespace Libvirt.Documents.Tests.Fuzz;

/// <summary>The short form of the fuzzer; `./run fuzz` is the long one.</summary>
public sealed class FuzzTests
{
    [CorpusTheory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    public void Changed_documents_do_no_harm(int seed)
    {
        Assert.True(FuzzRun.Seeds.Count > 3000, $"only {FuzzRun.Seeds.Count} documents to change");
        var harm = FuzzRun.Run(5000, seed);
        Assert.True(harm.Count == 0, string.Join("\n\n", harm.Take(3).Select(h => h.Harm + "\n" + h.Document)));
    }

    public static TheoryData<string> Kept => new(Directory.EnumerateFiles(Path.Combine(AppContext.BaseDirectory, "Fuzz", "Kept")).Select(f => Path.GetFileName(f)));

    /// <summary>What once did harm.</summary>
    [Theory]
    [MemberData(nameof(Kept))]
    public void Kept_documents_do_no_harm(string file)
    {
        int refused = 0;
        Assert.Null(FuzzRun.Harm(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Fuzz", "Kept", file)), ref refused));
    }

    [Theory]
    [InlineData("", "a")]                    // a hundred thousand elements in each other
    [InlineData("type='test'", "devices")]
    public void Nesting_is_limited(string attributes, string element)
    {
        int refused = 0;
        var document = $"<domain {attributes}>" + string.Concat(Enumerable.Repeat($"<{element}>", 100_000));
        Assert.Null(FuzzRun.Harm(document, ref refused));
        Assert.Equal(1, refused);
    }
}
