namespace Libvirt.Rpc.Tests.Transports;

/// <summary>A program's answers, and what it was asked.</summary>
internal sealed class RecordedAnswers(params string?[] answers) : ICredentialSource
{
    private int _next;

    public List<string> Questions { get; } = [];

    public IReadOnlyList<int> Types { get; init; } = [(int)ConnectCredentialType.Authname, (int)ConnectCredentialType.Passphrase, (int)ConnectCredentialType.Echoprompt, (int)ConnectCredentialType.Noechoprompt];

    public bool Ask(IReadOnlyList<CredentialQuery> queries)
    {
        foreach (var query in queries)
        {
            Questions.Add($"{query.Type}:{query.Prompt}");
            query.Result = _next < answers.Length ? answers[_next++] : null;
            if (query.Result is null)
                return false;
        }
        return true;
    }
}
