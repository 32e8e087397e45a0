namespace Libvirt.Library.Boundary;

/// <summary>The program's virConnectAuth.</summary>
internal sealed unsafe class NativeCredentials(nint auth) : ICredentialSource
{
    private NativeConnectAuth* Auth => (NativeConnectAuth*)auth;

    /// <inheritdoc/>
    public IReadOnlyList<int> Types => NativeArray.Read((int*)Auth->Credtype, Auth->Ncredtype);

    /// <inheritdoc/>
    public bool Ask(IReadOnlyList<CredentialQuery> queries)
    {
        if (Auth->Cb == 0)
            return false;
        var array = (NativeConnectCredential*)Native.Zeroed((long)sizeof(NativeConnectCredential) * queries.Count);
        try
        {
            for (int i = 0; i < queries.Count; i++)
            {
                array[i].Type = queries[i].Type;
                array[i].Prompt = NativeText.Allocate(queries[i].Prompt);
                array[i].Challenge = NativeText.Allocate(queries[i].Challenge);
                array[i].Defresult = NativeText.Allocate(queries[i].DefaultResult);
            }
            if (((delegate* unmanaged<NativeConnectCredential*, uint, nint, int>)Auth->Cb)(array, (uint)queries.Count, Auth->Cbdata) < 0)
                return false;
            for (int i = 0; i < queries.Count; i++)
                if (array[i].Result != 0)
                    queries[i].Result = System.Text.Encoding.UTF8.GetString((byte*)array[i].Result,
                        (int)Math.Min(array[i].Resultlen, Native.Length(array[i].Result)));
            return true;
        }
        finally
        {
            for (int i = 0; i < queries.Count; i++)
            {
                Native.Free(array[i].Prompt);
                Native.Free(array[i].Challenge);
                Native.Free(array[i].Defresult);
                Native.Free(array[i].Result);
            }
            Native.Free((nint)array);
        }
    }
}
