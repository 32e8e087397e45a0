namespace Libvirt.Tests.Corpus;

/// <summary>A theory over corpus cases; skipped, with the reason, where there is no corpus.</summary>
internal sealed class CorpusTheoryAttribute : TheoryAttribute
{
    public CorpusTheoryAttribute() => Skip = CorpusFolder.Path is null ? CorpusFolder.Missing : null;
}
