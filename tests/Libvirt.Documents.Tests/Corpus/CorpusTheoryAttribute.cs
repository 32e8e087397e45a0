namespace Libvirt.Documents.Tests.Corpus;

/// <summary>A theory over the corpus; skipped with a clear word when there is no corpus.</summary>
public sealed class CorpusTheoryAttribute : TheoryAttribute
{
    /// <summary>Skips when the corpus is missing.</summary>
    public CorpusTheoryAttribute()
    {
        if (CorpusFolder.Path is null)
            Skip = CorpusFolder.Missing;
    }
}
