namespace Libvirt.Documents.Tests.Corpus;

/// <summary>Cases that were answered by native or by upstream's tests.</summary>
public interface ISuite
{
    /// <summary>Names of all cases.</summary>
    IEnumerable<string> Names { get; }

    /// <summary>Why a case is skipped; null when it is not.</summary>
    string? Skipped(string caseName);

    /// <summary>Null when the case passes, else what differs.</summary>
    string? Difference(string caseName);

    /// <summary>Runs all and prints "suite: N passed, N failed, N skipped".</summary>
    int Report(string? only, int diffs);
}
