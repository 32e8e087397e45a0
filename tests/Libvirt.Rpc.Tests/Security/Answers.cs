namespace Libvirt.Rpc.Tests.Security;

/// <summary>A program's callback that knows its answers and notes the questions.</summary>
internal sealed class Answers(params (ConnectCredentialType Type, string? Answer)[] known) : ICredentialSource
{
    public List<CredentialQuery> Asked { get; } = [];

    public int Calls { get; private set; }

    public bool GivesUp { get; init; }

    public IReadOnlyList<int> Types { get; } = [.. known.Select(answer => (int)answer.Type)];

    public bool Ask(IReadOnlyList<CredentialQuery> queries)
    {
        Calls++;
        Asked.AddRange(queries);
        if (GivesUp)
            return false;
        foreach (var query in queries)
            query.Result = known.First(answer => (int)answer.Type == query.Type).Answer;
        return true;
    }
}
